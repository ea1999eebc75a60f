/** The thread in which a file of another format than text is read: `readInThread` starts it and ends it when it takes too long. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FormatReader } from '../formats';
import type { Reading } from '../base/places';

/** What the thread is given. */
export interface Order {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading | undefined;
}

const { format, bytes, reading } = workerData as Order;
const reader = createRequire(__filename)(`./${format}.js`) as FormatReader;
void Promise.resolve(reader.read(bytes, reading)).then((read) => parentPort!.postMessage(read));
