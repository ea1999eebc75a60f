/** Papers about a plan as files: 审查意见, the report, 对照表, 衔接表, 目标任务分解表. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { papers, requests, type PaperName } from '../server/lsp/requests';
import { fileOf, openPlan, stemOf } from './plan';
import { saveBeside } from './save';
import { words } from './words';

/** Asks which paper, and where to put it. */
export async function makePaper(client: BaseLanguageClient, plan: vscode.Uri): Promise<void> {
  const names = Object.keys(papers) as PaperName[];
  const chosen = await vscode.window.showQuickPick(
    names.map((name) => ({ label: words(name), description: papers[name].join(' · '), name })),
    { title: words('whichPaper') },
  );
  if (!chosen) return;
  const { uri } = await openPlan(plan);
  const file = fileOf(uri);
  await saveBeside(file, `${stemOf(file)} ${chosen.label}`, papers[chosen.name], (format) =>
    client.sendRequest<string>(requests.paper, { textDocument: { uri: uri.toString() }, paper: chosen.name, format }),
  );
}
