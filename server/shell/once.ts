/** Reading a Word or PDF file takes a second or two: while it has the same bytes it is read once. */

/** So many files are remembered: a draft, its chain, and those of a few more. */
const MOST = 16;

/** `read`, but for a file whose bytes are those of last time what was read then, if that is lasting. */
export function oncePerContent<T>(
  read: (bytes: Uint8Array, path: string) => Promise<T>,
  isLasting: (result: T) => boolean,
): (bytes: Uint8Array, path: string) => Promise<T> {
  const known = new Map<string, { readonly bytes: Uint8Array; readonly result: Promise<T> }>();
  return (bytes, path) => {
    const last = known.get(path);
    if (last && areEqual(last.bytes, bytes)) return last.result;
    const result = read(bytes, path);
    known.delete(path);
    known.set(path, { bytes, result });
    if (known.size > MOST) known.delete(known.keys().next().value!);
    const forget = () => known.get(path)?.result === result && known.delete(path);
    result.then((one) => isLasting(one) || forget(), forget); // tried again next time
    return result;
  };
}

const areEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What took too long, perhaps because the machine was busy, may be read another time. */
export const wasRead = (read: object): boolean => !('problem' in read);
