/** A physical line: what it says and where. */
import type { Flow, Span } from './flow';

/** A line without the spaces around it. */
export interface Line extends Span {
  readonly words: LineWords;
}
/** What a line says, wherever it stands: a keystroke changes one line. */
export interface LineWords {
  readonly text: string;
  /** `text` without spaces, folded. */
  readonly flow: Flow;
  /** Characters before `text`: spaces, the # of a Markdown heading. */
  readonly indent: number;
  /** It is a Markdown heading. */
  readonly isHeading: boolean;
  readonly isPageNumber: boolean;
  /** Its sentence is at its end. */
  readonly isEnded: boolean;
  /** Width in Chinese characters, spaces not counted. */
  readonly width: number;
}
