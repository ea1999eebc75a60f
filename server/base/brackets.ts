/** Whether a text opens one of some marks and closes none of them behind it: “（以下简称” does. */
export const staysOpen = (text: string, opening: string, closing: string): boolean => lastOf(text, opening) > lastOf(text, closing);

const lastOf = (text: string, marks: string): number => Math.max(...Array.from(marks, (mark) => text.lastIndexOf(mark)));
