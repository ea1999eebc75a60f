/** Talking over standard input and output, as editors other than VS Code do. */
import { Console } from 'node:console';
import {
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

/** Leaves out notices of cancelling that name no request: the library does not bear them. */
class SoundMessageReader extends StreamMessageReader {
  override listen(callback: DataCallback): Disposable {
    return super.listen((received) => {
      const { method, params } = (received ?? {}) as { method?: string; params?: { id?: unknown } | null };
      if (method !== '$/cancelRequest' || /^(?:string|number)$/.test(typeof params?.id)) callback(received);
    });
  }
}

/**
 * The two ends where the program is asked to talk so, else undefined. What comes after a broken header can no longer be told from what
 * belongs to it: the program says so and ends, for its client to start it anew, in place of falling silent.
 */
export function stdio(): { readonly reader: MessageReader; readonly writer: MessageWriter } | undefined {
  if (!process.argv.includes('--stdio')) return undefined;
  globalThis.console = new Console(process.stderr); // what a library prints is no message
  const reader = new SoundMessageReader(process.stdin);
  reader.onError(({ message, name }) => {
    process.stderr.write(`planlint: ${message.split('\n')[0]}\n`);
    if (name !== 'SyntaxError') process.exit(2); // of that kind is a message that is no JSON, and its end is known
  });
  process.stdin.on('end', () => process.exit(1)); // the client has died: who means to end says so before
  return { reader, writer: new StreamMessageWriter(process.stdout) };
}
