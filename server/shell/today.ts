/** The day where the program runs, as YYYY-MM-DD. For the shells: the core is told the day. */
export const today = (): string => new Date().toLocaleDateString('sv');
