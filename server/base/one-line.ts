/** A text of several lines as one, with something in place of each break and the spaces around it. */
export const oneLine = (text: string, between: string): string => text.replace(/\s+/g, (space) => (space.includes('\n') ? between : space));
