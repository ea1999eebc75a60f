/** What is said of files that cannot be read, by key. */
import { READERS, type Message } from '../../server/base/messages';

/** The key of a message, also of one that only a reader says. */
export const keyOf = ({ key, words }: Message): string | undefined =>
  key ?? Object.entries(READERS).find(([, said]) => said === words)?.[0];
