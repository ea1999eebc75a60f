/**
 * Writes what is made from the code: the schemas, the settings of the rules in package.json and the rule table of the README.
 * With --check it only tells (exit code 1) what is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { configSchema, templateSchema, waiverSchema } from '../server/project/schema';
import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { CHOICES } from '../server/base/severities';
import { word } from '../server/base/messages';
import { rules } from '../server/rules/registry';

/** The rule table of the README, in Markdown. */
function ruleTable(): string {
  const rows = rules.map(({ id, title, category, severity }) => [
    `[\`${id}\`](docs/rules/${id}.md)`,
    title,
    word(`category.${category}`, 'zh'),
    word(`severity.${severity}`, 'zh'),
  ]);
  return markdownTable([['规则', '查什么', '类别', '级别'], ...rows], { stringLength: stringWidth });
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** package.json with the rules that may be set in the editor. */
function manifest(): string {
  const read = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { properties?: object }> } };
  };
  const { properties } = read.contributes.configuration;
  const asSettings = rules.map(({ id, title }) => [id, { type: 'string', enum: CHOICES, description: title }]);
  properties['planlint.rules']!.properties = Object.fromEntries(asSettings);
  return json(read);
}

const readme = readFileSync('README.md', 'utf8');
const made: Readonly<Record<string, string>> = {
  'package.json': manifest(),
  'planlint.schema.json': json(configSchema),
  'planlint.waivers.schema.json': json(waiverSchema),
  'server/data/templates/template.schema.json': json(templateSchema),
  'README.md': readme.replace(
    /(<!-- rules -->\n)[^]*?(<!-- \/rules -->)/,
    (_, open: string, close: string) => `${open}${ruleTable()}\n${close}`,
  ),
};

let stale = 0;
for (const [path, text] of Object.entries(made)) {
  let now = '';
  try {
    now = readFileSync(path, 'utf8');
  } catch {
    /* not there yet */
  }
  if (now === text) continue;
  stale++;
  if (process.argv.includes('--check')) console.error(`${path} is stale: run npm run generate`);
  else writeFileSync(path, text);
}
process.exitCode = process.argv.includes('--check') && stale ? 1 : 0;
