import { strict as assert } from 'node:assert';
import { readUpper } from '../../server/analysis/read-upper';
import { check } from '../../server/check/check';
import { fileReport } from '../../server/reports/file-report';
import { html } from '../../server/reports/html';
import { rangesIn } from '../../server/reports/ranges';
import { reportText } from '../../server/reports/report';
import { womenPlan } from '../support';
import { context, file, finding, pagedFile } from './files';

const draft = womenPlan({ 妇女与健康: ['女村医占比达到40%。', '甲:乙。', '丙:丁。', '戊:己。', '庚:辛。'] });
const upper = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。', '婴儿死亡率控制在5‰以下。'] }).replace('青禾县', '云岫市');
const uppers = [readUpper('file:///市.txt', upper)];
const checked = check(draft, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-31' });
const sources = { locale: 'zh' as const, pathOf: (uri: string) => uri, rangesOf: () => rangesIn(upper) };
const page = reportText(html, [fileReport({ path: '草案.txt', isText: true }, draft, checked, sources)], context);

describe('html', () => {
  it('is one page that loads nothing', () => {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    assert.doesNotMatch(page, /(?:src|href)="(?!#)/);
    assert.match(page, /default-src 'none'/);
  });
  it('begins with what must be mended, each a link to where it is told', () => {
    assert.match(
      page,
      /<h2>必须改的 1 处<\/h2>\n?<ol><li><a href="#(f1-\d+)">女村医占比弱于上位规划[^<]*<\/a>[^]*<article class="error" id="\1">/,
    );
    const harmless = reportText(html, [file('a.txt', '甲', finding('甲', '甲', { severity: 'warning' }))], context);
    assert.doesNotMatch(harmless, /必须改的/);
  });
  it('has a score a domain, without columns that count nothing', () => {
    assert.match(page, /<td>妇女与健康<\/td><td class="number">1<\/td><td class="number">1<\/td>/);
    assert.match(page, /<th scope="col" class="number">弱于上位<\/th>/);
    assert.doesNotMatch(page, /<th scope="col" class="number">高于上位<\/th>/);
  });
  it('has both texts of a finding with their differences marked, and nothing beside what is missing', () => {
    assert.match(page, /女村医占比达到4<mark>0<\/mark>%[^]*女村医占比达到4<mark>5<\/mark>%<mark>以上<\/mark>/);
    assert.match(page, /<p>&#8203;<\/p><\/div><div class="other"><p class="dim">云岫市妇女发展规划<\/p><p>婴儿死亡率控制在5‰以下<\/p>/);
  });
  it('folds wording away, and has the comparison by verdict', () => {
    assert.match(page, /<details><summary>中文里用了半角标点 \(8\)<\/summary>/);
    assert.match(page, /<tr class="weaker" data-domain="妇女与健康">/);
  });
  it('escapes what it is given', () =>
    assert.match(
      reportText(html, [file('a<b>.txt', '甲', finding('甲', '甲', { message: '<script>' }))], context),
      /a&lt;b&gt;\.txt[^]*&lt;script&gt;/,
    ));
  it('says the page where there are pages', () =>
    assert.match(reportText(html, [pagedFile('a.pdf', '甲乙', finding('甲乙', '甲'))], context), /第1页/));
});
