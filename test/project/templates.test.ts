import { strict as assert } from 'node:assert';
import * as yaml from '../../server/project/yaml';
import { bundledTemplate } from '../../server/data';
import { say } from '../../server/base/messages';
import { isFileName, readTemplate } from '../../server/project/templates';
import { projectFile } from '../support';

const text = ['templates/women-2021.yaml', 'template-parts.yaml'].map((name) => projectFile(`server/data/${name}`)).join('');
function problems(changed: string): string[] {
  const read = readTemplate(yaml, changed);
  return 'problems' in read ? read.problems.map(({ line, message: what }) => `${line} ${say(what, 'zh')}`) : [];
}

describe('templates', () => {
  it('are found by name', () => {
    assert.equal(bundledTemplate('children-2011')?.kind, 'children');
    assert.equal(bundledTemplate('children-1999'), undefined);
  });
  it('are read from a file just like the bundled one', () =>
    assert.deepEqual(readTemplate(yaml, text), { template: bundledTemplate('women-2021') }));
  it('name the line of an unknown key and suggest the right one', () => {
    const line = text.split('\n').findIndex((one) => one.startsWith('domains:')) + 1;
    assert.ok(problems(text.replace('\ndomains:', '\ndomain:')).includes(`${line} 没有“domain”这一项（domains？）`));
  });
  it('say of what is none only that, and not its keys', () =>
    assert.deepEqual(problems('kind: Secret\nname: x\naws_secret_key: hunter2\n'), ['1 不是模板']));
  it('name what is missing', () => assert.match(problems('id: elderly-2021\n').join('\n'), /domains/));
  it('refuse a template without domains', () =>
    assert.match(problems(text.replace(/domains:\n(?: {2}- .*\n)+/, 'domains: []\n')).join('\n'), /domains/));
});

describe('isFileName', () => {
  it('tells a file from a bundled name', () => {
    assert.deepEqual(['women-2021', 'upper/省.txt', '省.txt', './women-2021', '..\\省'].map(isFileName), [false, true, true, true, true]);
  });
});
