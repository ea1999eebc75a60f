// Begins a rule: npm run new-rule -- <id> <category> <title in Chinese>. Writes its three files from the skeletons in scripts/new-rule;
// what comes next is in docs/write-a-rule.md. An existing file is never written over.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const NAMES = { structure: '结构', target: '目标', numbering: '序号', reference: '引用', text: '文字' };

const [id = '', category = '', title = ''] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id) || !(category in NAMES) || !title) {
  console.error(`usage: npm run new-rule -- <id-in-lower-case> <${Object.keys(NAMES).join('|')}> <中文标题>`);
  process.exit(2);
}

const shelf = `server/rules/${category}`;
const orders = readdirSync(shelf).map((name) => Number(/^ {2}order: (\d+)/m.exec(readFileSync(`${shelf}/${name}`, 'utf8'))?.[1] ?? 0));
const words = { id, category, title, categoryName: NAMES[category], order: Math.max(0, ...orders) + 1 };
const files = {
  'rule.ts': `${shelf}/${id}.ts`,
  'page.md': `docs/rules/${id}.md`,
  'test.ts': `test/rules/${category}/${id}.test.ts`,
};

const taken = Object.values(files).filter((path) => existsSync(path));
if (taken.length) {
  console.error(`there already: ${taken.join(', ')}`);
  process.exit(2);
}
for (const [skeleton, path] of Object.entries(files)) {
  const text = readFileSync(`scripts/new-rule/${skeleton}.txt`, 'utf8').replace(/@@(\w+)@@/g, (_, key) => words[key]);
  writeFileSync(path, text);
  console.log(path);
}
console.log('next: docs/write-a-rule.md');
