/** The comparison panel 对照: every indicator beside the higher-level plans, live while typing. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/requests';
import type { Compared, FromPanel } from './webview/protocol';

const FORMATS = { csv: 'CSV', markdown: 'Markdown', html: 'HTML' } as const;

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
    const key = `${plan.toString()} ${other?.toString() ?? ''}`;
    const known = this.open.get(key);
    if (known) known.panel.reveal(undefined, true);
    const panel = known ?? new ComparePanel(context, client, plan, other?.toString());
    if (!known) panel.panel.onDidDispose(() => this.open.delete(key));
    this.open.set(key, panel);
    await panel.update(domain);
  }

  private readonly panel: vscode.WebviewPanel;

  /** What the server is asked about. */
  private get asked(): object {
    return { textDocument: { uri: this.plan.toString() }, ...(this.other ? { other: this.other } : {}) };
  }

  private constructor(
    context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
    private readonly plan: vscode.Uri,
    private readonly other: string | undefined,
  ) {
    const media = vscode.Uri.joinPath(context.extensionUri, 'dist/web');
    this.panel = vscode.window.createWebviewPanel(
      'planlint.compare',
      vscode.l10n.t('Comparison'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media], enableFindWidget: true, retainContextWhenHidden: true },
    );
    this.panel.webview.html = page(this.panel.webview, media);
    this.watching = [
      this.panel.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === plan.toString())) void this.update();
      }),
    ];
    this.panel.onDidDispose(() => {
      this.isDisposed = true;
      for (const one of this.watching) one.dispose();
    });
  }

  /** Shows the plan as it is now; while it is closed, or the server restarts, what was shown stays. */
  private async update(domain?: string): Promise<void> {
    if (!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === this.plan.toString())) return;
    const compared = await this.client.sendRequest<Compared | null>(requests.compare, this.asked).catch(() => null);
    if (!compared || this.isDisposed) return;
    this.panel.title = `${vscode.l10n.t('Comparison')} · ${compared.plans[0]?.title ?? ''}`;
    await this.panel.webview.postMessage({ ...compared, domain });
  }

  private async receive(message: FromPanel): Promise<void> {
    if (message.kind === 'ready') await this.update();
    else if (message.kind === 'open') await this.reveal(message.uri, message.line, message.character);
    else if (message.kind === 'copy') await vscode.env.clipboard.writeText(await this.exported('markdown'));
    else await this.save();
  }

  private async reveal(uri: string, line: number, character: number): Promise<void> {
    const place = new vscode.Range(line, character, line, character);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: place,
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    });
  }

  private async exported(format: keyof typeof FORMATS): Promise<string> {
    await vscode.workspace.openTextDocument(this.plan); // it may have been closed
    return this.client.sendRequest<string>(requests.export, { ...this.asked, format });
  }

  private async save(): Promise<void> {
    const format = await vscode.window.showQuickPick((['csv', 'markdown', 'html'] as const).map((id) => ({ label: FORMATS[id], id })));
    if (!format) return;
    const target = await vscode.window.showSaveDialog({ filters: { [format.label]: [format.id === 'markdown' ? 'md' : format.id] } });
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await this.exported(format.id)));
  }
}

/** The page: no resource but the bundled script and style, which the nonce and the policy name. */
function page(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};`;
  return [
    `<!DOCTYPE html><html lang="${vscode.env.language}">`,
    `<head><meta charset="utf-8"><title>${vscode.l10n.t('Comparison')}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="stylesheet" href="${uri('compare.css')}"></head>`,
    `<body><main id="root"></main><script nonce="${nonce}" src="${uri('compare.js')}"></script></body></html>`,
  ].join('');
}
