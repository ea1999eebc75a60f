/** Trees about the plan in the editor. */
import * as vscode from 'vscode';
import { onDidChangePlan } from './plan';

/** What a tree shows. */
export interface Branches<T> {
  /** What stands below a node, or at the top. */
  getChildren(node?: T): Promise<T[]>;
  getTreeItem(node: T): vscode.TreeItem;
}

/** Shows a tree in the view that package.json names so, and asks for it anew when the plan changes. */
export function showTree<T>(view: string, branches: Branches<T>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = {
    onDidChangeTreeData: changed.event,
    getChildren: (node?: T) => branches.getChildren(node),
    getTreeItem: (node: T) => branches.getTreeItem(node),
  };
  return vscode.Disposable.from(
    changed,
    vscode.window.registerTreeDataProvider(view, provider),
    onDidChangePlan(() => changed.fire()),
  );
}
