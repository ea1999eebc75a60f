/** What headings look like, by their words alone. */
import type { Paragraph } from './paragraphs';
import { withoutUnits } from './vocabulary';

/** A heading's words: short, and no sentence. */
export const isHeadingLike = (p: Paragraph): boolean => {
  const words = withoutUnits(p.flow.text.slice(p.markerLength));
  return words.length > 1 && words.length <= 40 && !/[。；，：:](?=.)/.test(words) && !/[。；，]$/.test(words);
};

/** The same, or with a pause in it: 特色领域：妇女与乡村振兴. */
export const isTitle = ({ flow, markerLength }: Paragraph): boolean =>
  flow.text.length - markerLength > 1 && flow.text.length <= 40 && !/[。；]/.test(flow.text);

/** Opens with a short sentence that has no pause, as a title that runs on into its paragraph. */
export const runsOn = ({ flow }: Paragraph): boolean => /^[^。；，：:]{4,24}。./.test(flow.text);
