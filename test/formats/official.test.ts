import { strict as assert } from 'node:assert';
import { strFromU8, unzipSync } from 'fflate';
import { paperOf } from '../../server/edit/paper';
import { read } from '../../server/formats/docx';
import { write } from '../../server/formats/official';
import { readDocument } from '../../server/plan/document';
import { readTargets } from '../../server/targets/targets';
import { womenPlan } from '../support';

const plan = womenPlan({ 妇女与健康: ['孕产妇死亡率下降到14/10万以下。', '适龄妇女宫颈癌筛查率达到70%以上。'] });
const exported = async (text: string) => write(paperOf(text, readDocument(text)));
const textOf = async (text: string) => {
  const found = read(await exported(text));
  assert.ok('text' in found);
  return found.text;
};
const gist = (text: string) =>
  readDocument(text).plans.map((one) => ({
    title: one.title,
    period: one.period,
    parts: one.sections.map(({ title, sections }) => [title, sections.map((inner) => inner.title)]),
    domains: one.domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]),
    targets: readTargets(one).map(({ indicator, value, item }) => [indicator, value, item]),
  }));

describe('official papers', () => {
  it('read as the text did, also where its lines were broken and its pages numbered', async () => {
    const wrapped = plan.replace(/.{21}(?=.)/g, '$&\n').replace('二、发展领域', '— 3 —\n二、发展领域');
    for (const text of [plan, wrapped, `关于印发规划的通知\n各乡镇：\n${plan}附件\n名词解释\n1.两癌：宫颈癌和乳腺癌。\n`])
      assert.deepEqual(gist(await textOf(text)), gist(plan));
  });
  it('hold what belongs to no plan too, but no page numbers', async () => {
    const text = await textOf(
      `关于印发规划的通知\n各乡镇：\n${plan.replace('二、发展领域', '— 3 —\n二、发展领域')}附件\n名词解释\n两癌：宫颈癌。\n`,
    );
    for (const words of ['关于印发规划的通知', '各乡镇：', '附件', '名词解释', '两癌：宫颈癌。']) assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /— 3 —/);
  });
  it('are XML whatever the words hold, without the page breaks of the draft', async () => {
    const odd = plan.replace('孕产妇死亡率', '孕产妇\f死亡率').replace('宫颈癌筛查率', '宫颈癌\u001b\ud800筛查率');
    const xml = strFromU8(unzipSync(await exported(odd))['word/document.xml']!);
    assert.match(xml, /孕产妇 死亡率/);
    assert.match(xml, /宫颈癌\ufffd\ufffd筛查率/);
    assert.doesNotMatch(xml, /[\f\u001b]/);
  });
  it('hold tables, their head repeated on every page', async () => {
    const bytes = await write([
      {
        set: 'table',
        rows: [
          ['指标', '值'],
          ['孕产妇死亡率', '12'],
        ],
      },
    ]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    assert.equal(xml.split('<w:tblHeader').length - 1, 1);
    const found = read(bytes);
    assert.ok('text' in found && found.text.startsWith('指标\t值\n孕产妇死亡率\t12\n'));
  });
  it('are set as GB/T 9704 asks', async () => {
    const xml = Object.fromEntries(Object.entries(unzipSync(await exported(plan))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    const document = xml['word/document.xml']!;
    const millimetres = (name: string) => Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(page)![1]) / 1440) * 25.4);
    const page = /<w:pgSz.*?<w:pgMar[^>]*>/.exec(document)![0];
    assert.deepEqual(['w', 'h', 'top', 'bottom', 'left', 'right'].map(millimetres), [210, 297, 37, 35, 28, 26]);
    const paragraph = (words: string) => document.split('</w:p>').find((one) => one.includes(words))!;
    assert.match(paragraph('青禾县妇女发展规划'), /w:jc w:val="center"[^]*方正小标宋简体[^]*<w:sz w:val="44"/);
    assert.match(paragraph('一、总体要求'), /w:line="560"[^]*w:lineRule="exact"[^]*黑体[^]*<w:sz w:val="32"/);
    assert.match(paragraph('（一）妇女与健康'), /楷体_GB2312/);
    assert.match(paragraph('1.孕产妇死亡率'), /w:firstLine="640"[^]*仿宋_GB2312/);
    const runIn = paragraph('（一）加强领导');
    assert.match(runIn, /楷体_GB2312[^]*（一）加强领导<[^]*仿宋_GB2312[^]*。县政府负责实施。/);
    assert.match(Object.entries(xml).find(([name]) => name === 'word/footer1.xml')![1], /— [^]*PAGE[^]* —/);
  });
});
