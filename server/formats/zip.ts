/** Files that are zipped parts, unpacked within limits: parts may be made to fill the memory, or to share their bytes. */
import { unzipSync, type Unzipped } from 'fflate';
import { message, type Message, type Words } from '../base/messages';

export class TooLarge extends Error {}

/** What is said of a file on which its reader broke down: too large, or what the reader says of broken ones. */
export const problemOf = (error: unknown, broken: Words): { readonly problem: Message } => ({
  problem: message(error instanceof TooLarge ? 'error.large' : broken),
});

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
