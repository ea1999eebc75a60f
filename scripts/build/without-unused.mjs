// vscode-languageserver brings along what no plan asks for (50 kB): notebooks, hierarchies of calls and types, questions to the client about its
// folders and settings and the like, the search for modules, which would start programs, and cancelling through shared memory.

import { readFile } from 'node:fs/promises';

/** What the library applies to itself for each: in its place it gets itself back. */
const FEATURES = {
  notebook: 'NotebookSyncFeature',
  callHierarchy: 'CallHierarchyFeature',
  typeHierarchy: 'TypeHierarchyFeature',
  moniker: 'MonikerFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  textDocumentContent: 'TextDocumentContentFeature',
  fileOperations: 'FileOperationsFeature',
  workspaceFolder: 'WorkspaceFoldersFeature',
  configuration: 'ConfigurationFeature',
  showDocument: 'ShowDocumentFeature',
};
/** What has no part of its own in the library, only in the protocol. */
const REQUESTS = ['colorProvider', 'implementation', 'typeDefinition', 'declaration'];
const NAMES = [...Object.keys(FEATURES), ...REQUESTS].join('|');
const UNUSED = new RegExp(`vscode-languageserver.*[/\\\\]common[/\\\\](protocol\\.)?(${NAMES})\\.js$`);

/** The search for modules, and cancelling through shared memory. */
const NEVER_ASKED_FOR = /vscode-(?:languageserver[/\\]lib[/\\]node[/\\]files|jsonrpc[/\\]lib[/\\]common[/\\]sharedArrayCancellation)\.js$/;

/** How it names what it asks the client for: Node and workers make such names themselves. */
const UUID = /vscode-languageserver[/\\]lib[/\\]common[/\\]utils[/\\]uuid\.js$/;

/** Classes among the types: texts as older clients keep them, and changes that are put together step by step. */
const TYPES = /vscode-languageserver-types[/\\]lib[/\\]esm[/\\]main\.js$/;
const CLASS = /^(?:export )?class \w+ \{[\s\S]*?^\}$/gm;

/** What tells whether a value is of a type, or makes one. */
const HELPER = /^ {4}(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?function (is|create)\([^()]*\) \{[\s\S]*?^ {4}\}\n {4}(\w+\.\1) = \1;\n/gm;

/** The types without the helpers that nothing asks for; the protocol asks whether a value is a URI. */
function withoutHelpers(source) {
  const helpers = new Map(Array.from(source.matchAll(HELPER), ([helper, , name]) => [name, helper]));
  const rest = source.replace(HELPER, '');
  const asked = new Set();
  const ask = (code) => {
    for (const [name] of code.matchAll(/\b[A-Z]\w+\.(?:is|create)\b/g)) {
      if (!helpers.has(name) || asked.has(name)) continue;
      asked.add(name);
      ask(helpers.get(name));
    }
  };
  ask(`${rest} URI.is`);
  return source.replace(HELPER, (helper, _, name) => (asked.has(name) ? helper : ''));
}

/** Kinds of values and checks of them in the protocol that the protocol itself does not name, but for those of texts, which the server does. */
const PROTOCOL = /vscode-languageserver-protocol[/\\]lib[/\\]common[/\\]protocol\.js$/;
const NAMESPACE = /^var (\w+);\n\(function \(\1\) \{[\s\S]*?^\}\)\(\1 \|\| \(exports\.\1 = \1 = \{\}\)\);\n/gm;
const IS_ASKED_FOR = /(?:Request|Notification|SyncKind|MessageType)$/;
const withoutKinds = (source) =>
  source.replace(NAMESPACE, (whole, name) => {
    const isNamed = new RegExp(`(?<!exports\\.)\\b${name}\\b`).test(source.replace(whole, ''));
    return isNamed || IS_ASKED_FOR.test(name) ? whole : '';
  });

/** The esbuild plugin. */
export const withoutUnused = {
  name: 'without unused',
  setup(build) {
    build.onLoad({ filter: UNUSED }, ({ path }) => {
      const [, isProtocol, name] = UNUSED.exec(path);
      return { contents: isProtocol ? '' : `exports.${FEATURES[name]} = (Base) => Base;`, loader: 'js' };
    });
    build.onLoad({ filter: TYPES }, async ({ path }) => ({
      contents: withoutHelpers((await readFile(path, 'utf8')).replace(CLASS, '')),
      loader: 'js',
    }));
    build.onLoad({ filter: PROTOCOL }, async ({ path }) => ({ contents: withoutKinds(await readFile(path, 'utf8')), loader: 'js' }));
    build.onLoad({ filter: UUID }, () => ({ contents: 'exports.generateUuid = () => crypto.randomUUID();', loader: 'js' }));
    build.onLoad({ filter: NEVER_ASKED_FOR }, () => ({ contents: '', loader: 'js' }));
  },
};
