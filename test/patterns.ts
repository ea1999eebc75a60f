/** The regular expressions of the programs. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ARGS = ['check', 'examples/drafts/青禾县妇女发展规划.plan.txt', '--config', 'examples/planlint.yaml'];

/** Those that are made of the words of the data while a draft is checked. */
export function madePatterns(): RegExp[] {
  const { stderr } = spawnSync(process.execPath, ['--require', resolve('test/regexp-trap.cjs'), 'dist/cli.js', ...ARGS], {
    encoding: 'utf8',
  });
  const told = stderr.split('\n').filter((line) => line.startsWith('PATTERN '));
  return told
    .map((line) => JSON.parse(line.slice('PATTERN '.length)) as [string, string])
    .map(([source, flags]) => new RegExp(source, flags));
}

/** Those that stand in the code. */
export function writtenPatterns(): RegExp[] {
  const files = ['server', 'client'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => literalsIn(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest)));
}

function literalsIn(node: ts.Node): RegExp[] {
  const found: RegExp[] = [];
  ts.forEachChild(node, (child) => void found.push(...literalsIn(child)));
  if (!ts.isRegularExpressionLiteral(node)) return found;
  const end = node.text.lastIndexOf('/');
  return [new RegExp(node.text.slice(1, end), node.text.slice(end + 1))];
}
