/** The findings of the plan in the editor, by rule. */
import * as vscode from 'vscode';
import { groupBy } from '../server/base/groups';
import { findingsIn, pageOf, ruleOf, titleIn } from './findings';
import { activePlan } from './plan';
import type { Branches } from './view';
import { words } from './words';

type Node =
  | { readonly rule: string; readonly title: string; readonly findings: readonly vscode.Diagnostic[] }
  | { readonly finding: vscode.Diagnostic };

const ICONS = ['error', 'warning', 'info', 'lightbulb'] as const;

export class ProblemTree implements Branches<Node> {
  constructor(private readonly context: vscode.ExtensionContext) {}

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'findings' in node ? node.findings.map((finding) => ({ finding })) : [];
    const plan = activePlan();
    const byRule = groupBy(plan ? findingsIn(plan.uri) : [], ruleOf);
    const worst = (findings: readonly vscode.Diagnostic[]) => findings.map(({ severity }) => severity).sort((a, b) => a - b)[0]!;
    const sorted = [...byRule].sort(([, a], [, b]) => worst(a) - worst(b) || b.length - a.length);
    return Promise.all(sorted.map(async ([rule, findings]) => ({ rule, title: await this.titleOf(rule), findings })));
  }

  /** What a rule is for: the title of its page. What a young draft lacks is of no single rule. */
  private async titleOf(rule: string): Promise<string> {
    if (!rule) return words('lacking');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(pageOf(this.context, rule)));
    return titleIn(page) ?? rule;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('finding' in node) return findingItem(node.finding);
    const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = String(node.findings.length);
    item.tooltip = node.rule;
    item.iconPath = iconOf(node.findings[0]!);
    return item;
  }
}

const iconOf = ({ severity }: vscode.Diagnostic) => new vscode.ThemeIcon(ICONS[severity]);

function findingItem(finding: vscode.Diagnostic): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message);
  item.iconPath = iconOf(finding);
  item.tooltip = finding.message;
  item.description = words('line', String(finding.range.start.line + 1));
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri) item.command = { title: finding.message, command: 'vscode.open', arguments: [uri, { selection: finding.range }] };
  return item;
}
