/** The comparison panel 对照: every indicator beside the higher-level plans, live while typing. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { papers, requests, type PaperFormat } from '../server/lsp/requests';
import { fromBase64 } from '../server/base/base64';
import type { Sheet } from '../server/base/paper';
import { fileOf, openPlan } from './plan';
import { saveBeside } from './save';
import type { Compared, FromPanel, ToPanel } from './webview/protocol';
import { words } from './words';

const VIEW = 'planlint.compare';

export class ComparePanel {
  private static readonly open = new Map<string, ComparePanel>();
  private readonly watching: vscode.Disposable[];
  private isDisposed = false;

  /** Shows a plan beside its higher-level plans, or beside the plans of a file `other`, at a domain if one is named. */
  static async show(
    context: vscode.ExtensionContext,
    client: BaseLanguageClient,
    plan: vscode.Uri,
    { domain, other }: { domain?: string | undefined; other?: vscode.Uri },
  ): Promise<void> {
    const known = this.open.get(keyOf(plan, other?.toString()));
    if (known) known.panel.reveal(undefined, true);
    const panel = known ?? new ComparePanel(context, client, newPanel(), { plan, other: other?.toString() });
    await panel.update(domain);
  }

  /** Shows again what was shown before the window was loaded anew. */
  static restore(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state?: { readonly plan?: string; readonly other?: string }) => {
        if (!state?.plan) return panel.dispose();
        const plan = vscode.Uri.parse(state.plan);
        new ComparePanel(context, client, panel, { plan, other: state.other });
        await openPlan(plan);
      },
    });
  }

  private readonly plan: vscode.Uri;
  private readonly other: string | undefined;

  /** What the server is asked about. */
  private get asked(): object {
    return { textDocument: { uri: this.plan.toString() }, ...(this.other ? { other: this.other } : {}) };
  }

  private constructor(
    context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
    private readonly panel: vscode.WebviewPanel,
    { plan, other }: { readonly plan: vscode.Uri; readonly other: string | undefined },
  ) {
    this.plan = plan;
    this.other = other;
    const key = keyOf(plan, other);
    ComparePanel.open.set(key, this);
    const media = vscode.Uri.joinPath(context.extensionUri, 'dist/web');
    this.panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
    this.panel.webview.html = page(this.panel.webview, media);
    this.watching = [
      this.panel.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === plan.toString())) void this.update();
      }),
    ];
    this.panel.onDidDispose(() => {
      this.isDisposed = true;
      ComparePanel.open.delete(key);
      for (const one of this.watching) one.dispose();
    });
  }

  /** Shows the plan as it is now; while it is closed, or the server restarts, what was shown stays. */
  private async update(domain?: string): Promise<void> {
    if (!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === this.plan.toString())) return;
    const compared = await this.client.sendRequest<Compared | null>(requests.compare, this.asked).catch(() => null);
    if (!compared || this.isDisposed) return;
    this.panel.title = `${words('comparison')} · ${compared.plans[0]?.title ?? ''}`;
    const message: ToPanel = { ...compared, ...(domain === undefined ? {} : { domain }), plan: this.plan.toString(), other: this.other };
    await this.panel.webview.postMessage(message);
  }

  private async receive(message: FromPanel): Promise<void> {
    if (message.kind === 'ready') await this.update();
    else if (message.kind === 'open') await this.reveal(message.uri, message.line, message.character);
    else if (message.kind === 'copy') await this.copy(message.sheets);
    else await this.save(message.sheets);
  }

  private async reveal(uri: string, line: number, character: number): Promise<void> {
    const place = new vscode.Range(line, character, line, character);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: place,
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    });
  }

  private written(sheets: readonly Sheet[], format: PaperFormat): Promise<string> {
    return this.client.sendRequest<string>(requests.tables, { sheets, format });
  }

  private async copy(sheets: readonly Sheet[]): Promise<void> {
    await vscode.env.clipboard.writeText(new TextDecoder().decode(fromBase64(await this.written(sheets, 'md'))));
    vscode.window.setStatusBarMessage(words('copied'), 3_000);
  }

  private async save(sheets: readonly Sheet[]): Promise<void> {
    await saveBeside(fileOf(this.plan), `${sheets[0]?.name ?? ''} ${words('compare')}`, papers.compare, (format) =>
      this.written(sheets, format),
    );
  }
}

const keyOf = (plan: vscode.Uri, other: string | undefined) => `${plan.toString()} ${other ?? ''}`;

const newPanel = () =>
  vscode.window.createWebviewPanel(
    VIEW,
    words('comparison'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableFindWidget: true, retainContextWhenHidden: true },
  );

/** The page: no resource but the bundled script and style, which the nonce and the policy name. */
function page(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};`;
  return [
    `<!DOCTYPE html><html lang="${vscode.env.language}">`,
    `<head><meta charset="utf-8"><title>${words('comparison')}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="stylesheet" href="${uri('compare.css')}"></head>`,
    `<body><main id="root"></main><script nonce="${nonce}" src="${uri('compare.js')}"></script></body></html>`,
  ].join('');
}
