/** A physical line: what it says and where. */
import type { Flow, Span } from './flow';
import type { Marker } from './markers';

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
  /** The marker that opens it, in whatever text it stands (`readMarker`). */
  readonly marker: Marker | undefined;
  /** Those that would open it in a text numbered in their form (`WEAK_FORMS`); most lines have none. */
  readonly weakMarkers: readonly Marker[];
  /** It is a row of a table (`isTableRow`). */
  readonly isRow: boolean;
  /** Its sentence is at its end. */
  readonly isEnded: boolean;
  /** Width in Chinese characters, spaces not counted. */
  readonly width: number;
}
