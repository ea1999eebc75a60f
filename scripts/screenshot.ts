/**
 * Takes the pictures of the README and the walkthrough: the packaged extension on the example draft. Needs what .ci/run installs.
 * Run: npm run package && CODE_SERVER_DIR=… npm run pictures
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { docxFile } from '../test/formats/docx-file';
import { Window } from '../test/window/window';

async function main(): Promise<void> {
  const window = await Window.open();
  const { page } = window;
  const shoot = async (name: string) => {
    await page.waitForTimeout(1500); // these are pictures, not tests: fonts and animations come to rest
    await page.screenshot({ path: join('docs/images', `${name}.png`) });
  };

  await window.openDraft();
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel');
  await page.keyboard.press('Control+1');
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.waitForSelector('.monaco-hover table', { timeout: 20_000 });
  await shoot('screenshot');

  await window.openDraft();
  await page.waitForTimeout(2000); // the server answers by now
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget');
  await shoot('fix');

  await window.openDraft();
  await page
    .locator('.activitybar')
    .getByRole('tab', { name: /规划校核/ })
    .click();
  await window.run('Compare with the higher-level plans');
  await window.webview.locator('tbody tr').first().waitFor();
  await shoot('panel');

  await window.run('New plan from a template');
  for (const [words, asked] of [
    ['妇女发展规划', '哪一种'],
    ['青禾县', '什么地方'],
    ['2021—2025', '起止年份'],
  ] as const)
    await window.answer(words, asked);
  await page.locator('.editor-instance .view-lines').getByText('青禾县妇女发展规划').first().waitFor();
  await shoot('new-plan');

  const draft = readFileSync(window.path('drafts/青禾县妇女发展规划.plan.txt'), 'utf8');
  writeFileSync(window.path('drafts/青禾县妇女发展规划.docx'), docxFile(draft.split('\n')));
  await window.openDraft();
  await window.openFromExplorer('青禾县妇女发展规划.docx');
  await window.status(/5 错误 · 弱于上位/);
  await page.keyboard.press('Control+G');
  await window.answer(':24:17');
  await page.waitForTimeout(2000); // the server answers by now
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.waitForSelector('.monaco-hover table', { timeout: 20_000 });
  await shoot('word');
  rmSync(window.path('drafts/青禾县妇女发展规划.docx'));

  const config = readFileSync(window.path('planlint.yaml'));
  rmSync(window.path('planlint.yaml'));
  await window.load();
  await page.locator('.notification-toast', { hasText: '这份规划提到' }).waitFor();
  await shoot('offer');
  writeFileSync(window.path('planlint.yaml'), config);

  window.useSettings({ 'workbench.colorTheme': 'Default Dark Modern' });
  await window.openDraft();
  await window.run('Compare with the higher-level plans');
  await window.webview.locator('tbody tr').first().waitFor();
  await shoot('panel-dark');
  await window.close();
}

/** What a reviewer is sent: the HTML report on the example drafts. */
async function report(): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'planlint-report-')), 'report.html');
  const draft = 'examples/drafts/青禾县妇女发展规划.plan.txt';
  execFileSync(process.execPath, ['dist/cli.js', 'check', draft, '--output', `html:${file}`, '--fail-on', 'never'], { stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1100, height: 1250 } });
  await page.goto(pathToFileURL(file).toString());
  await page.screenshot({ path: 'docs/images/report.png' });
  await browser.close();
}

void report().then(main);
