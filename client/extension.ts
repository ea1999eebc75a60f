/** The extension in Node: desktop and remote. */
import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientOptions, start } from './start';
import { words } from './words';

let client: LanguageClient | undefined;

/** Returns at once: the editor need not wait for libraries to load and the server to start. */
export function activate(context: vscode.ExtensionContext): void {
  void connect(context);
}

async function connect(context: vscode.ExtensionContext): Promise<void> {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const module = context.asAbsolutePath('dist/server.js');
  const own = (client = new LanguageClient(
    'planlint',
    words('name'),
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    clientOptions(context),
  ));
  await start(context, own, () => own.restart());
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
