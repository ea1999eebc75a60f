/** Whether a text opens one of some marks and closes none of them behind it: “（以下简称” does. */
export function staysOpen(text: string, opening: string, closing: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    if (closing.includes(text[at]!)) return false;
    if (opening.includes(text[at]!)) return true;
  }
  return false;
}
