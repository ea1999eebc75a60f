/** Looking for a place in what is in order. */

/** The first of the numbers below `length` that something is true of, where it is true of all behind it; `length` where of none. */
export function firstWhere(length: number, is: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
