/** The extension on the web: the server runs in a worker. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './start';
import { words } from './words';

let client: LanguageClient | undefined;

/** Returns at once: the editor need not wait for libraries to load and the server to start. */
export function activate(context: vscode.ExtensionContext): void {
  void connect(context);
}

async function connect(context: vscode.ExtensionContext): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  let worker: Worker | undefined;
  // VS Code puts a class of its own in the place of Worker, which the client would not know again: so the streams are made here.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const own = (client = new LanguageClient('planlint', words('name'), startWorker, clientOptions(context)));
  await start(context, own, async () => {
    await own.stop();
    await own.start();
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
