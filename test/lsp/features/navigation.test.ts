import { strict as assert } from 'node:assert';
import { definition } from '../../../server/lsp/features/definition';
import { documentLinks } from '../../../server/lsp/features/links';
import { references } from '../../../server/lsp/features/references';
import { workspaceSymbols } from '../../../server/lsp/features/workspace-symbols';
import { placedIn } from '../../../server/lsp/placed';
import type { CheckedDocument } from '../../../server/lsp/document';
import { checked, womenPlan } from '../../support';
import { draft, upper } from '../../rules/plans';
import type { Location } from 'vscode-languageserver-types';

const city = upper('孕产妇死亡率下降到12/10万以下。\n妇女健康素养水平达到30%以上。');
const text = draft('孕产妇死亡率下降到14/10万以下。\n妇女更加健康。', { measure: '孕产妇死亡率持续下降。' });
const file = checked(text, [city]);
const textOf = ({ uri, range }: Location) => {
  const source = uri === 'file:///upper0.txt' ? city : text;
  const line = source.split('\n')[range.start.line]!;
  const end = range.end.line === range.start.line ? range.end.character : undefined;
  return `${uri.slice(8)} ${line.slice(range.start.character, end)}`;
};

describe('definition', () => {
  const at = (words: string, of = text, uppers = [city]) => definition(checked(of, uppers), of.indexOf(words) + 1).map(textOf);
  it('leads from a target to the higher-level clause', () => assert.deepEqual(at('14/10万'), ['upper0.txt 孕产妇死亡率下降到12/10万以下']));
  it('leads from a domain to the higher-level domain', () => assert.deepEqual(at('妇女与健康'), ['upper0.txt （一）妇女与健康']));
  it('leads from a title to its file, whatever its years', () => {
    const plan = womenPlan().replace('《云岫市妇女发展规划（2021—2025年）》', '《云岫市妇女发展规划》');
    assert.deepEqual(
      definition(checked(plan, [city]), plan.indexOf('云岫市') + 2).map(({ uri, range }) => [uri, range.start.line]),
      [['file:///upper0.txt', 0]],
    );
  });
  it('leads from a short name to where it is defined', () => {
    const plan = draft('县妇女儿童工作委员会（以下简称“妇儿工委”）牵头。\n妇儿工委负责落实。');
    const [place] = definition(checked(plan), plan.indexOf('妇儿工委负责') + 1);
    assert.equal(place?.range.start.line, plan.slice(0, plan.indexOf('以下简称')).split('\n').length - 1);
  });
  it('leads nowhere from plain words', () => assert.deepEqual(at('更加'), []));
});

describe('references', () => {
  const of = (from: CheckedDocument, offset: number, all: readonly CheckedDocument[]) => references(from, offset, all.map(placedIn));

  it('name a higher-level plan once, though it is a plan of the workspace too', async () => {
    const above = checked(city, [], 'file:///upper0.txt');
    assert.deepEqual(
      (await of(file, text.indexOf('14/10万') + 1, [file, above])).map(({ uri }) => uri),
      ['file:///upper0.txt', 'file:///draft.txt'],
    );
  });
  it('are every place with the indicator: here, above, and in the other open drafts', async () => {
    const other = checked(draft('孕产妇死亡率下降到13/10万以下。\n孕产妇系统管理率达到90%。'), [], 'file:///other.txt');
    assert.deepEqual(
      (await of(file, text.indexOf('14/10万') + 1, [file, other])).map(({ uri, range }) => [uri, range.start.line]),
      [
        ['file:///upper0.txt', 5],
        ['file:///draft.txt', 5],
        ['file:///other.txt', 5],
      ],
    );
  });
  it('lead back from the higher-level plan', async () => {
    const above = checked(city, [], 'file:///upper0.txt');
    assert.deepEqual(
      (await of(above, city.indexOf('12/10万') + 1, [file])).map(({ uri }) => uri),
      ['file:///upper0.txt', 'file:///draft.txt'],
    );
  });
});

describe('document links', () => {
  it('lead from titles to higher-level plans', () => {
    const plan = womenPlan();
    const links = documentLinks(checked(plan, [city]));
    assert.deepEqual(
      links.map(({ target }) => target),
      ['file:///upper0.txt#L1'],
    );
  });
});

describe('workspace symbols', () => {
  it('are the indicators of drafts and higher-level plans that hold the characters in order', async () => {
    assert.deepEqual(
      (await workspaceSymbols([placedIn(file)], '孕 死亡')).map(({ name, containerName }) => `${name} ${containerName}`),
      ['孕产妇死亡率 ≤14/10万 青禾县妇女发展规划 · 妇女与健康', '孕产妇死亡率 ≤12/10万 云岫市妇女发展规划 · 妇女与健康'],
    );
    assert.equal((await workspaceSymbols([placedIn(file)], '素养')).length, 1);
    assert.deepEqual(await workspaceSymbols([placedIn(file)], '无此'), []);
  });
});
