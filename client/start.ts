/** What the extension does with its language server, whether that runs in Node or in a web worker. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, ErrorAction, LanguageClientOptions } from 'vscode-languageclient';
import { toBase64 } from '../server/base/base64';
import { requests } from '../server/lsp/requests';
import { registerCommands } from './commands';
import { serveDocuments } from './documents';
import { pagesOf } from './findings';
import { Focus } from './focus';
import { forgetOpened, keepChecking } from './folder';
import { offerToCheck, offerUppers } from './offers';
import { activePlan, LANGUAGE, onDidChangePlan, plansGlob } from './plan';
import { ComparePanel } from './panel';
import { ProblemTree } from './problems';
import { StatusItem } from './status';
import { PlanTree } from './tree';
import { showTree } from './view';
import { readOpenWords, serveWordFiles } from './word-files';

const MOST_PLANS = 500;

/** Of the library's enumeration only the type is there: it is loaded later. */
const CONTINUE: ErrorAction.Continue = 1;

/** The server notes at each hint how the draft’s value stands to those above it. */
const EQUAL = 'equal';

/** The options of the client; the same in Node and on the web. */
export function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
  const settings = () => vscode.workspace.getConfiguration('planlint');
  return {
    documentSelector: [{ language: LANGUAGE }, { pattern: '**/planlint.yaml' }, { pattern: '**/planlint.waivers.yaml' }],
    initializationOptions: () => ({
      pages: pagesOf(context).toString(),
      locale: settings().get('language'),
      commands: true,
      sources: true,
      rules: { ...settings().get<object>('rules') }, // what VS Code gives cannot be posted to a worker
    }),
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (_, mode) => `${mode}` === 'onType' && settings().get('run') === 'onSave',
    },
    middleware: {
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        if (report && 'items' in report) for (const item of report.items) leadToPage(item);
        return report;
      },
      provideInlayHints: async (document, range, token, next) => {
        const shown = settings().get<'differing' | 'all' | 'off'>('inlayHints');
        const hints = shown === 'off' ? [] : await next(document, range, token);
        return shown === 'all' ? hints : hints?.filter((hint) => (hint as { data?: unknown }).data !== EQUAL);
      },
      provideCodeLenses: (document, token, next) => (settings().get('codeLens') ? next(document, token) : []),
    },
  };
}

/** A finding's rule leads to its page as it is to be read, not to the text that it is written in. */
function leadToPage({ code }: vscode.Diagnostic): void {
  if (typeof code === 'object')
    code.target = vscode.Uri.parse(`command:planlint.openRule?${encodeURIComponent(JSON.stringify([code.value]))}`);
}

/** Starts the server and everything that talks to it. */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient, restart: () => Promise<void>): Promise<void> {
  answerServer(context, client);
  // A server that has died cannot be written to. The library would stop it for good after two such messages;
  // it is started anew when its end is heard of.
  client.clientOptions.errorHandler!.error = () => ({ action: CONTINUE, handled: true });
  const status = new StatusItem(client, (plan, one) => void offerUppers(context, client, plan, one));
  const focus = new Focus(client);
  context.subscriptions.push(
    status,
    focus,
    serveDocuments(client),
    serveWordFiles(),
    forgetOpened(),
    keepChecking(context, client),
    offerToCheck(context, client),
    ...registerCommands(context, client, restart),
    ComparePanel.restore(context, client),
    showTree('planlint.plans', new PlanTree(client)),
    showTree('planlint.problems', new ProblemTree(context)),
    onDidChangePlan(tellWhetherPlan),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['planlint.language', 'planlint.rules'].some((one) => event.affectsConfiguration(one))) void restart();
    }),
  );
  tellWhetherPlan();
  readOpenWords();
  client.onDidChangeState(() => {
    if (client.isRunning()) focus.tellAll();
  });
  await somethingToCheck();
  await client.start();
  await status.update();
}

/** For the conditions in package.json under which views and menus are shown. */
const tellWhetherPlan = () => void vscode.commands.executeCommand('setContext', 'planlint.hasPlan', activePlan() !== undefined);

/** A plan, or the folder of some: the server need not run for other texts. */
async function somethingToCheck(): Promise<void> {
  const isOurs = ({ languageId, fileName }: vscode.TextDocument) =>
    languageId === LANGUAGE || /planlint\.(?:waivers\.)?yaml$/.test(fileName);
  if (vscode.workspace.textDocuments.some(isOurs) || (await vscode.workspace.findFiles('**/planlint.yaml', undefined, 1)).length) return;
  await new Promise<void>((found) => {
    const watching = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isOurs(document)) return;
      watching.dispose();
      found();
    });
  });
}

/** What the server may ask for. */
function answerServer(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest(requests.plans, async () =>
    (await vscode.workspace.findFiles(plansGlob(context), undefined, MOST_PLANS)).map((uri) => uri.toString()),
  );
  client.onRequest(requests.pack, (id: string) => vscode.Uri.joinPath(context.extensionUri, `dist/packs/${id}.js`).toString(true));
  client.onRequest(requests.read, async ({ uri }: { uri: string }) => readBase64(vscode.Uri.parse(uri)));
}

/** A file's bytes for the server, or null. */
const readBase64 = (uri: vscode.Uri): Thenable<string | null> => vscode.workspace.fs.readFile(uri).then(toBase64, () => null);
