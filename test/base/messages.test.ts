import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { message, type MessageKey, messageKeys, READERS, REPORTED, say, word } from '../../server/base/messages';
import { projectFile } from '../support';

const sources = ['server', 'client', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name) && name !== 'messages.ts')
    .map((name) => projectFile(`${folder}/${name}`)),
);
const code = sources.join('\n');
const placeholders = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

describe('messages', () => {
  const all = [...messageKeys.map((key) => [key, key] as const), ...Object.entries({ ...REPORTED, ...READERS })];
  for (const [key, what] of all) {
    it(`${key} is said in both languages with the same arguments`, () => {
      const [zh, en] = (['zh', 'en'] as const).map((locale) =>
        say(message(what, ...Array.from({ length: 10 }, (_, i) => `{${i}}`)), locale),
      );
      assert.ok(zh!.trim() && en!.trim());
      assert.deepEqual(placeholders(zh!), placeholders(en!));
      assert.doesNotMatch(en!.replace(/[“”≥≤（）—]/g, ''), /[\u4e00-\u9fff]/);
    });
  }
  it('of the rules are said in both languages with the same arguments', () => {
    const blocks = sources.flatMap((text) => /^(?:export )?const SAID = ([^]*?) as const;$/m.exec(text)?.[1] ?? []);
    const said = blocks.flatMap((block) => [...block.matchAll(/\[\s*'((?:[^'\\]|\\.)*)',\s*'((?:[^'\\]|\\.)*)',?\s*\]/g)]);
    assert.ok(said.length > 50);
    for (const [, zh, en] of said) {
      assert.deepEqual(placeholders(zh!), placeholders(en!), zh);
      assert.doesNotMatch(en!.replace(/[“”≥≤（）—。、《》〈〉]/g, ''), /[\u4e00-\u9fff]/);
    }
  });
  it('exist for every key that the code says', () => {
    const said = [...code.matchAll(/\b(?:message|word|wording|say)\(\s*'([\w.-]+)'/g)].map((match) => match[1]!);
    assert.ok(said.length > 20);
    assert.deepEqual(
      [...new Set(said)].filter((key) => !messageKeys.includes(key as MessageKey)),
      [],
    );
  });
  it('put their arguments in place, messages among them', () => {
    assert.equal(word('value.unverified', 'zh', '≥45%'), '≥45%（待核实）');
    assert.equal(
      say(message(READERS['error.badValue'], 'upper', message(READERS['error.type.array'])), 'en'),
      '“upper” has a wrong value; expected a list',
    );
  });
  it('do not take an argument for a placeholder', () =>
    assert.equal(word(READERS['error.badYaml'], 'zh', '{0}{1}').includes('{0}{1}'), true));
});
