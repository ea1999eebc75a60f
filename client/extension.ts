/** The VS Code side: starts the language server and shows what is in force for the draft in the editor. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { StatusItem } from './status';

export const LANGUAGE = 'development-plan';
let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  client = new LanguageClient('planlint', vscode.l10n.t('Plan Lint'), {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  }, {
    documentSelector: [{ language: LANGUAGE }, { pattern: '**/planlint.yaml' }],
    initializationOptions: {
      pages: vscode.Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
      locale: vscode.workspace.getConfiguration('planlint').get('language'),
    },
  });
  const status = new StatusItem(client);
  context.subscriptions.push(status, vscode.commands.registerCommand('planlint.restart', () => client?.restart()));
  await client.start();
  await status.update();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
