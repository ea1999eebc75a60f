/** The house rules of docs/architecture.md, run: who may import whom, and what the core does without. */
import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { bundledTemplates } from '../server/data';
import { projectFile } from './support';

interface Room {
  readonly name: string;
  readonly imports: ReadonlySet<string>;
}

/** The table of the map: rooms by name (several doors may share a row). */
const rooms = new Map(
  [...projectFile('docs/architecture.md').matchAll(/^\| ((?:`[a-z/]+` ?)+)\|.*\|([^|]*)\|$/gm)].flatMap(([, names, imports]) =>
    [...names!.matchAll(/`([^`]+)`/g)].map(([, name]): [string, Room] => [
      name!,
      { name: name!, imports: new Set(imports!.split('、').map((one) => `server/${one.trim()}`)) },
    ]),
  ),
);

/** The longest room that a file stands in. */
const roomOf = (path: string): string | undefined => {
  const bare = path.replace(/\.ts$/, '');
  return [...rooms.keys()].filter((name) => bare === name || bare.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
};

const files = ['server', 'client'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
);

/** The words of a file without its comments: identifiers, strings, regular expressions. */
function tokensOf(path: string): string[] {
  const source = ts.createSourceFile(path, projectFile(path), ts.ScriptTarget.Latest, true);
  const tokens: string[] = [];
  const visit = (node: ts.Node) => {
    if (node.getChildCount(source) === 0) tokens.push(node.getText(source));
    else node.forEachChild(visit);
  };
  visit(source);
  return tokens;
}

/** Paths of our own files that a file imports. */
function importsOf(path: string): string[] {
  return ts
    .preProcessFile(projectFile(path))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)));
}

/** The command line opens the server's door. */
const isDoor = (to: string, from: string) => from === 'server/cli' && to === 'server/server';

/** Rooms in which the outside world is at hand. */
const OUTSIDE = ['server/shell', 'server/commands', 'server/cli', 'server/server', 'server/browser', 'client'];
const WORLD = /^(?:Date|performance|process|fetch|XMLHttpRequest|WebSocket|require|eval|Function|importScripts|localStorage)$/;
const WORLD_MODULE = /^['"](?:node:.*|fs|path|os|net|https?|child_process|worker_threads)(?:\/.*)?['"]$/;

/** Words that name a kind of plan: they stand in templates only. */
const KINDS = new RegExp(`(?:${[...new Set(bundledTemplates.flatMap(({ kind, titles }) => [kind, titles[0]!]))].join('|')})(?![A-Za-z])`);

describe('the house', () => {
  it('has every file of the core on the map, but those that are one of a kind on a shelf', () => {
    const map = projectFile('docs/architecture.md')
      .match(/^\| `.*$/gm)!
      .join('');
    const named = new Set([...map.matchAll(/`([^`]+)`/g)].flatMap(([, words]) => words!.split(' ').map((word) => word.split('/').at(-1)!)));
    const shelves = /^server\/(?:rules\/.+|reports|commands|lsp\/features)\//;
    assert.deepEqual(
      files.filter((path) => path.startsWith('server/') && !shelves.test(path) && !named.has(path.replace(/^.*\/|\.ts$/g, ''))),
      [],
    );
  });
  it('has a row in the map for every file', () => {
    assert.ok(rooms.size > 15);
    assert.deepEqual(
      files.filter((path) => roomOf(path) === undefined),
      [],
    );
  });
  it('has a file for every row of the map', () => {
    assert.deepEqual(
      [...rooms.keys()].filter((name) => !files.some((path) => roomOf(path) === name)),
      [],
    );
  });
  it('has no import that the map does not allow', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path).flatMap((target) => {
        const [from, to] = [roomOf(path)!, roomOf(target) ?? roomOf(`${target}/index`)];
        const isAllowed = to === undefined || to === from || isDoor(to, from) || rooms.get(from)!.imports.has(to);
        return isAllowed ? [] : [`${path} imports ${target}: ${from} may not import ${to} (docs/architecture.md)`];
      }),
    );
    assert.deepEqual(wrong, []);
  });
  it('has no clock, file, socket or process in its core', () => {
    const wrong = files
      .filter((path) => !OUTSIDE.includes(roomOf(path)!))
      .flatMap((path) => {
        const found = tokensOf(path).filter((token) => WORLD.test(token) || WORLD_MODULE.test(token));
        return found.map((token) => `${path} uses ${token}: only ${OUTSIDE.join(', ')} may (principle 1, docs/architecture.md)`);
      });
    assert.deepEqual(wrong, []);
  });
  it('names kinds of plans in server/data only', () => {
    // Identifiers may be called children; words in quotes or patterns may not.
    const namesKind = (token: string) => /^[^A-Za-z]/.test(token) && KINDS.test(token);
    const wrong = files.flatMap((path) =>
      tokensOf(path)
        .filter(namesKind)
        .map((token) => `${path} says ${token}: kinds of plans are named in server/data only (principle 3, docs/architecture.md)`),
    );
    assert.deepEqual(wrong, []);
  });
});
