/** Files that are zipped parts, unpacked within limits: parts may be made to fill the memory, or to share their bytes. */
import { unzipSync, type Unzipped } from 'fflate';

/** Bytes of parts of text, unpacked; no plan is that long. */
export const LARGEST_TEXT = 20_000_000;

export class TooLarge extends Error {}

/** The parts of these names. Throws `TooLarge` where they have more bytes than `most` together. */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): Unzipped {
  let room = most;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!isWanted(name)) return false;
      room -= originalSize;
      if (room < 0) throw new TooLarge();
      return true;
    },
  });
}
