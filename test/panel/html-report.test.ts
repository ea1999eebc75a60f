/** The HTML report in Chromium: axe-core finds nothing wrong, filters filter, nothing is asked of a network. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import picocolors from 'picocolors';
import { chromium, type Browser } from 'playwright-core';
import { readUpper } from '../../server/analysis/read-upper';
import { check } from '../../server/check/check';
import { fileReport } from '../../server/reports/file-report';
import { html } from '../../server/reports/html';
import { rangesIn } from '../../server/reports/ranges';
import { reportText } from '../../server/reports/report';
import { projectFile } from '../support';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = projectFile('examples/drafts/青禾县妇女发展规划.plan.txt');
const uppers = [readUpper('upper.txt', projectFile('examples/upper/云岫市妇女发展规划.plan.txt'))];
const checked = check(text, { template: undefined, uppers, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-31' });
const report = fileReport({ path: '草案.txt', isText: true }, text, checked, {
  locale: 'zh',
  pathOf: (uri) => uri,
  rangesOf: () => rangesIn(''),
});
const page = reportText(html, [report], {
  locale: 'zh',
  version: '0',
  colors: picocolors,
  failures: [{ where: '坏.docx', message: '读不了' }],
});

describe('the HTML report', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing that axe-core finds wrong, ${colorScheme}`, async () => {
      const opened = await browser.newPage({ colorScheme, bypassCSP: true });
      await opened.setContent(page);
      await opened.evaluate(axe);
      assert.deepEqual(await opened.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))'), []);
    });
  it('filters the comparison, asks nothing of a network and shows both texts of a finding', async () => {
    const opened = await browser.newPage();
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url()));
    await opened.setContent(page);
    const rows = () => opened.locator('section tbody tr:visible').count();
    const all = await rows();
    await opened.locator('section select').first().selectOption('weaker');
    const weaker = await rows();
    assert.ok(weaker > 0 && weaker < all);
    assert.equal(await opened.locator('[data-shown]').innerText(), `行数：${weaker}`);
    assert.match(await opened.locator('article.error .other').first().innerText(), /云岫市妇女发展规划/);
    assert.match(await opened.locator('p.error').first().innerText(), /坏\.docx：读不了/);
    assert.deepEqual(asked, []);
  });
});
