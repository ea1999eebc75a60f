/** Every word of the extension is there in both languages. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { projectFile } from './support';

const json = (path: string) => JSON.parse(projectFile(path)) as Record<string, string>;
const manifest = projectFile('package.json');
const client = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => projectFile(`client/${name}`))
  .join('\n');
const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();

describe('package.nls', () => {
  const used = sorted([...manifest.matchAll(/%([\w.]+)%/g)].map((match) => match[1]!));
  for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`${path} has the words that package.json uses, and no others`, () => {
      assert.deepEqual(sorted(Object.keys(json(path))), used);
      assert.ok(Object.values(json(path)).every((words) => words.trim()));
    });
  }
  it('says all in Chinese first, and in English beside it unless the editor is Chinese', () => {
    const [both, chinese] = [json('package.nls.json'), json('package.nls.zh-cn.json')];
    for (const [key, words] of Object.entries(chinese)) assert.ok(both[key]!.startsWith(`${words.split('\n')[0]!} `), key);
  });
});

describe('package.json', () => {
  it('names commands that the client has', () => {
    const { contributes } = JSON.parse(manifest) as {
      contributes: { commands: { command: string }[]; walkthroughs: { steps: { media: { markdown: string } }[] }[] };
    };
    const names = /const commands[^]*?\};/.exec(client)![0];
    for (const { command } of contributes.commands) assert.match(names, new RegExp(`\\b${command.replace('planlint.', '')}\\b`));
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) assert.ok(existsSync(media.markdown), media.markdown);
  });
});
