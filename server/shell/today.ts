/** The day where the program runs, as YYYY-MM-DD. For the shells: the core is told the day. */
export function today(): string {
  const now = new Date(); // in this form without opening the languages' data, which takes longer than all else here
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
