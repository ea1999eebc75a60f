/** A paragraph of an official paper, by what it is set as (GB/T 9704-2012, 7.3): the title, what stands below it, headings, text. */
export interface Block {
  readonly set: 'title' | 'subtitle' | 'heading1' | 'heading2' | 'heading3' | 'text';
  readonly words: string;
  /** How much of the beginning is set as its heading; the rest is text that runs on. All of it where undefined. */
  readonly headingLength?: number;
}

/** A table of an official paper: its first row is the head. */
export interface TableBlock {
  readonly set: 'table';
  readonly rows: readonly (readonly string[])[];
}

export type PaperBlock = Block | TableBlock;

/** A table with a name; its first row is the head. */
export interface Sheet {
  readonly name: string;
  readonly table: readonly (readonly string[])[];
}

/** What is said about some words of a document: a paragraph a line. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Words to be put in the place of others. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is put into a document, by whom and on which day (YYYY-MM-DD). Changes are in order and do not overlap. */
export interface Review {
  readonly remarks: readonly Remark[];
  readonly changes: readonly Change[];
  readonly author: string;
  readonly day: string;
}
