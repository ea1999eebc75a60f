/** Readers of formats in threads of their own: a file that was made to take for ever, or all memory, stops nobody. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { message } from '../base/messages';
import type { Reading } from '../base/places';
import type { FormatReader, LoadReader } from '../formats';
import type { TextOrProblem } from '../formats/text';
import type { Order } from './reader-thread';

/** Milliseconds for any file, for each of its bytes, and at most: many times what real ones take. */
const PATIENCE = 3000;
const PATIENCE_PER_BYTE = 0.02;
const MOST_PATIENCE = 60_000;
/** On a busy machine a thread may have got to work less than half of its time: then it is looked at again, at most so often. */
const MOST_LOOKS = 6;
/** Megabytes of objects. */
const MEMORY = 400;

/** Reads in a thread, with the packs beside the program. */
export const threadedReader: LoadReader = async (format): Promise<FormatReader> => ({
  read: (bytes, reading) => readInThread({ format, bytes, reading }),
});

function readInThread(order: Order & { readonly reading: Reading | undefined }): Promise<TextOrProblem> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'packs', 'reader-thread.js'), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const patience = Math.min(PATIENCE + order.bytes.length * PATIENCE_PER_BYTE, MOST_PATIENCE);
    const began = process.cpuUsage();
    let looks = 0;
    const look = () => {
      const { user, system } = process.cpuUsage(began);
      const hasWorked = (user + system) / 1000 > patience / 2;
      if (hasWorked || ++looks >= MOST_LOOKS) end({ problem: message('error.slow') });
      else timer = setTimeout(look, patience / 2);
    };
    let timer = setTimeout(look, patience);
    const end = (read: TextOrProblem) => {
      clearTimeout(timer);
      void thread.terminate().then(() => resolve(read));
    };
    thread.once('message', end);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return end({ problem: message('error.large') });
      clearTimeout(timer);
      reject(error);
    });
  });
}
