import type { Message } from './messages';

/** Where the words of a text stand in the document that it was read from. */
export interface Place {
  /** Offsets in the text; what no place covers (a number that Word counts by itself) the document does not hold. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1, in documents that have paragraphs: a Word file's body, tables included. */
  readonly paragraph?: number;
  /** Counted from 1, where pages are known. */
  readonly page?: number;
}

/** What was read from a file. */
export interface ReadText {
  readonly text: string;
  /** In what is no text file: where its words stand there, in order. */
  readonly places?: readonly Place[];
  /** How a text is encoded, where it is not UTF-8. */
  readonly encoding?: string;
  /** What of the file could not be read. */
  readonly note?: Message;
}

/** How a file is to be read, where its reader has a choice. */
export interface Reading {
  /** Of a text; undefined: as its bytes tell. */
  readonly encoding?: string | undefined;
  /** Whether tracked changes count as accepted (undefined) or as not made. */
  readonly revisions?: 'original' | 'accepted' | undefined;
}
