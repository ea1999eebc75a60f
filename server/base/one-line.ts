/** A text of several lines as one, with something in place of each break and the spaces around it. */
export const oneLine = (text: string, between: string): string =>
  text.replace(/[\s\u0085]+/g, (space) => (BREAK.test(space) ? between : space));
const BREAK = /[\n\r\u0085\u2028\u2029]/;
