// What is gathered from folders instead of being listed by hand: rules, their pages, templates. Each is a module that the
// program imports by a name of its own (server/modules.d.ts has the types). A half-made rule stops the build and says what is missing.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { globSync } from 'tinyglobby';

const idOf = (path, ending) => basename(path, ending);
const files = (pattern) => globSync(pattern).sort();

/** Every file on a shelf of server/rules. */
const ruleFiles = () => files('server/rules/*/*.ts').map((path) => ({ path, id: idOf(path, '.ts'), category: basename(dirname(path)) }));

async function rulesModule() {
  const rules = ruleFiles();
  const shelves = [...new Set(rules.map(({ category }) => category))];
  const names = rules.map(({ id, category }, i) => ({ category, entry: `'${id}': r${i}` }));
  const entriesOf = (shelf) => names.filter(({ category }) => category === shelf).map(({ entry }) => entry);
  return {
    contents: [
      ...rules.map(({ path }, i) => `import { rule as r${i} } from ${JSON.stringify(`./${path}`)};`),
      `export default { ${shelves.map((shelf) => `${shelf}: { ${entriesOf(shelf)} }`)} };`,
    ].join('\n'),
    errors: (await Promise.all([...rules.map(lacksOf), ...orphans(rules)])).flat().map((text) => ({ text })),
    watchDirs: ['server/rules', 'docs/rules'].map((folder) => resolve(folder)),
  };
}

/** What a rule's file still wants beside it, and where that is to be written. */
async function lacksOf({ path, id, category }) {
  const [code, page, test] = await Promise.all(
    [path, `docs/rules/${id}.md`, `test/rules/${category}/${id}.test.ts`].map((one) => readFile(one, 'utf8').catch(() => undefined)),
  );
  const title = /^ {2}title: '([^']+)',$/m.exec(code)?.[1];
  return [
    /^export const rule: Rule = \{$/m.test(code) ? '' : `${path}: should export “rule” (export const rule: Rule = { … })`,
    title ? '' : `${path}: the rule has no title (title: '…',)`,
    page === undefined ? `docs/rules/${id}.md: the page of the rule is missing` : '',
    page && title && !page.startsWith(`# ${id}：${title}\n`) ? `docs/rules/${id}.md: should begin with “# ${id}：${title}”` : '',
    test === undefined ? `test/rules/${category}/${id}.test.ts: the test of the rule is missing` : '',
  ].filter(Boolean);
}

/** Pages and tests without a rule. */
function orphans(rules) {
  const ids = new Set(rules.map(({ id }) => id));
  const left = (pattern, ending) =>
    files(pattern)
      .filter((path) => !ids.has(idOf(path, ending)))
      .map((path) => [`${path}: there is no such rule on a shelf of server/rules`]);
  return [...left('docs/rules/*.md', '.md'), ...left('test/rules/*/*.test.ts', '.test.ts')];
}

async function pagesModule() {
  const pages = await Promise.all(files('docs/rules/*.md').map(async (path) => [idOf(path, '.md'), await readFile(path, 'utf8')]));
  return { contents: JSON.stringify(Object.fromEntries(pages)), loader: 'json', watchDirs: [resolve('docs/rules')] };
}

/** The bundled templates have their parts and sections in common. */
function templatesModule() {
  const templates = files('server/data/templates/*.yaml');
  return {
    contents: [
      ...templates.map((path, i) => `import t${i} from ${JSON.stringify(`./${path}`)};`),
      `import common from './server/data/template-parts.yaml';`,
      `export default [${templates.map((_, i) => `t${i}`)}].map((own) => ({ ...own, ...common }));`,
    ].join('\n'),
    watchDirs: [resolve('server/data/templates')],
  };
}

const MODULES = { rules: rulesModule, pages: pagesModule, templates: templatesModule };

/** The esbuild plugin. */
export const gathered = {
  name: 'gathered',
  setup(build) {
    build.onResolve({ filter: /^planlint:/ }, ({ path }) => ({ path: path.slice('planlint:'.length), namespace: 'gathered' }));
    build.onLoad({ filter: /.*/, namespace: 'gathered' }, async ({ path }) => ({
      resolveDir: resolve('.'),
      loader: 'js',
      ...(await MODULES[path]()),
    }));
  },
};
