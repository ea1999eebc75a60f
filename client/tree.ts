/** The tree of the plan in the editor: plans, domains, indicators, each with how it stands to the higher-level plans. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparedRow, Comparison } from '../server/lsp/features/comparison';
import { requests } from '../server/lsp/requests';
import { activePlan } from './plan';
import type { Branches } from './view';
import type { Compared } from './webview/protocol';
import { words } from './words';

type Node =
  { readonly plan: Comparison } | { readonly domain: string; readonly rows: readonly ComparedRow[] } | { readonly row: ComparedRow };

const ICONS: Readonly<Record<ComparedRow['verdict'], [icon: string, color?: string]>> = {
  weaker: ['arrow-down', 'list.errorForeground'],
  absent: ['circle-slash', 'list.warningForeground'],
  undecided: ['question'],
  equal: ['check'],
  stronger: ['arrow-up'],
  added: ['add'],
};

export class PlanTree implements Branches<Node> {
  constructor(private readonly client: BaseLanguageClient) {}

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.plans();
    if ('row' in node) return [];
    if ('domain' in node) return node.rows.map((row) => ({ row }));
    const domains = [...new Set(node.plan.rows.map(({ domain }) => domain))];
    return domains.map((domain) => ({ domain, rows: node.plan.rows.filter((row) => row.domain === domain) }));
  }

  private async plans(): Promise<Node[]> {
    const document = activePlan();
    if (!document || !this.client.isRunning()) return [];
    const compared = await this.client
      .sendRequest<Compared | null>(requests.compare, { textDocument: { uri: document.uri.toString() } })
      .catch(() => null); // the server is stopping
    return (compared?.plans ?? []).map((plan) => ({ plan }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('row' in node) return rowItem(node.row);
    const [label, rows, state] =
      'plan' in node
        ? ([node.plan.title, node.plan.rows, vscode.TreeItemCollapsibleState.Expanded] as const)
        : ([node.domain || words('otherDomain'), node.rows, vscode.TreeItemCollapsibleState.Collapsed] as const);
    const item = new vscode.TreeItem(label, state);
    const bad = rows.filter(({ verdict }) => verdict === 'weaker' || verdict === 'absent').length;
    item.description = bad ? `${rows.length} · ${bad} ⚠` : String(rows.length);
    return item;
  }
}

function rowItem({ indicator, own, uppers, verdict, verdictWord, reason }: ComparedRow): vscode.TreeItem {
  const item = new vscode.TreeItem(indicator);
  const [icon, color] = ICONS[verdict];
  item.iconPath = new vscode.ThemeIcon(icon, color ? new vscode.ThemeColor(color) : undefined);
  item.description = own.map(({ text }) => text).join('；');
  item.tooltip = `${verdictWord}：${reason}`;
  item.accessibilityInformation = { label: `${indicator} ${item.description} ${verdictWord}` };
  const place = [...own, ...uppers.flat()].find((cell) => cell.place)?.place;
  if (place)
    item.command = {
      title: indicator,
      command: 'vscode.open',
      arguments: [
        vscode.Uri.parse(place.uri),
        {
          selection: new vscode.Range(place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character),
        },
      ],
    };
  return item;
}
