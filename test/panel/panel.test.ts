/** The comparison panel's page in Chromium: what it shows and says, by mouse and by keyboard; axe-core finds nothing wrong. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { comparison, panelWords } from '../../server/lsp/features/comparison';
import type { FromPanel, ToPanel } from '../../client/webview/protocol';
import { checked, projectFile } from '../support';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = checked(
  projectFile('examples/drafts/青禾县妇女发展规划.plan.txt'),
  ['澜川省', '云岫市'].map((place) => projectFile(`examples/upper/${place}妇女发展规划.plan.txt`)),
);
const message: ToPanel = { plans: comparison(file), words: panelWords('zh'), plan: 'file:///draft.txt', other: undefined };

/** The colours of VS Code's own themes, as far as the page uses them. */
const THEMES = {
  light: {
    foreground: '#3b3b3b',
    'editor-background': '#ffffff',
    'input-foreground': '#3b3b3b',
    'input-background': '#ffffff',
    'input-border': '#cecece',
    'dropdown-foreground': '#3b3b3b',
    'dropdown-background': '#ffffff',
    'button-secondaryForeground': '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
    'textLink-foreground': '#005fb8',
    focusBorder: '#005fb8',
    'panel-border': '#e5e5e5',
    'list-hoverBackground': '#f2f2f2',
  },
  dark: {
    foreground: '#cccccc',
    'editor-background': '#1f1f1f',
    'input-foreground': '#cccccc',
    'input-background': '#313131',
    'input-border': '#3c3c3c',
    'dropdown-foreground': '#cccccc',
    'dropdown-background': '#313131',
    'button-secondaryForeground': '#cccccc',
    'button-secondaryBackground': '#313131',
    'textLink-foreground': '#4daafc',
    focusBorder: '#0078d4',
    'panel-border': '#2b2b2b',
    'list-hoverBackground': '#2a2d2e',
  },
  'high contrast': {
    foreground: '#ffffff',
    'editor-background': '#000000',
    'input-foreground': '#ffffff',
    'input-background': '#000000',
    contrastBorder: '#6fc3df',
    'dropdown-foreground': '#ffffff',
    'dropdown-background': '#000000',
    'button-secondaryForeground': '#ffffff',
    'button-secondaryBackground': '#000000',
    'textLink-foreground': '#21a6ff',
    focusBorder: '#f38518',
  },
} as const;

/** What a webview gets from its host. */
const HOST = `
  window.sent = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.sent.push(message),
    getState: () => undefined,
    setState: () => {},
  });`;

describe('comparison panel', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  after(() => browser.close());
  afterEach(() => page.close());

  async function open(theme: keyof typeof THEMES = 'light'): Promise<void> {
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const colors = Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
    const style = [...colors, '--vscode-font-size: 13px;', '--vscode-font-family: sans-serif;'].join(' ');
    await page.setContent(
      [
        `<!DOCTYPE html><html lang="zh-cn" style="${style}">`,
        `<head><title>对照</title><style>${readFileSync('dist/web/compare.css', 'utf8')}</style></head>`,
        `<body><main id="root"></main><script>${HOST}</script></body></html>`,
      ].join(''),
    );
    await page.addScriptTag({ content: readFileSync('dist/web/compare.js', 'utf8') });
    await send(message);
  }
  const send = (data: ToPanel) =>
    page.evaluate(
      (sent) =>
        new Promise<void>((done) => {
          window.addEventListener('message', () => done(), { once: true });
          window.postMessage(sent, '*');
        }),
      data,
    );
  const sent = () => page.evaluate(() => (window as unknown as { sent: FromPanel[] }).sent);
  const indicators = () => page.locator('tbody th[scope=row]').allTextContents();
  const count = async () => Number(/\d+/.exec((await page.locator('#count').textContent())!)![0]);

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`has no violation that axe-core finds (${theme})`, async () => {
      await open(theme);
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
    });
  }
  it('says that it is ready and shows every row with a column a level', async () => {
    await open();
    assert.deepEqual(await sent(), [{ kind: 'ready' }]);
    assert.equal((await indicators()).length, message.plans[0]!.rows.length);
    assert.deepEqual(await page.locator('thead th').allTextContents(), ['指标', '比较', '本规划', '省级', '市级']);
  });
  it('filters by verdict, domain and words, and counts', async () => {
    await open();
    const rows = message.plans[0]!.rows;
    await page.selectOption('#verdict', 'weaker');
    assert.equal(await count(), rows.filter(({ verdict }) => verdict === 'weaker').length);
    await page.selectOption('#verdict', '');
    await page.selectOption('#domain', '妇女与健康');
    assert.equal(await count(), rows.filter(({ domain }) => domain === '妇女与健康').length);
    await page.fill('#query', '死亡率');
    assert.deepEqual(
      (await indicators()).filter((name) => !name.includes('死亡率')),
      [],
    );
  });
  it('sorts up, down, and again in the order of the plan, by domain', async () => {
    await open();
    const first = async () => (await page.locator('.chip').first().textContent())!;
    const domains = () => page.locator('th[scope=rowgroup]').allTextContents();
    const before = await domains();
    assert.deepEqual(before, [...new Set(message.plans[0]!.rows.map(({ domain }) => domain))]);
    await page.click('#sort-verdict');
    assert.equal(await page.locator('[aria-sort="ascending"]').textContent(), '比较');
    assert.match(await first(), /弱于上位/);
    assert.deepEqual([await domains(), await page.locator('.domain').count()], [[], message.plans[0]!.rows.length]);
    await page.click('#sort-verdict');
    assert.equal(await page.locator('[aria-sort="descending"]').textContent(), '比较');
    assert.doesNotMatch(await first(), /弱于上位|缺少/);
    await page.click('#sort-verdict');
    assert.deepEqual(await domains(), before);
  });
  it('hands over what is shown, filtered and sorted, with the columns of the screen', async () => {
    await open();
    await page.selectOption('#verdict', 'weaker');
    await page.click('#sort-indicator');
    await page.getByRole('button', { name: '导出…' }).click();
    const [, saved] = await sent();
    const { kind, sheets } = saved as { kind: string; sheets: { name: string; table: string[][] }[] };
    const [head, ...body] = sheets[0]!.table;
    assert.deepEqual([kind, sheets.length, sheets[0]!.name], ['save', 1, '青禾县妇女发展规划']);
    assert.deepEqual(head, ['领域', '指标', '比较', '本规划', '澜川省妇女发展规划', '云岫市妇女发展规划', '理由']);
    assert.deepEqual(
      body.map(([, indicator]) => indicator),
      await page.locator('tbody th[scope=row]').evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent)),
    );
    assert.ok(body.length > 1 && body.every(([, , verdict]) => verdict === '弱于上位'));
  });
  it('shows every column in half a window', async () => {
    await open();
    await page.setViewportSize({ width: 505, height: 800 });
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(width <= room, `${width} in ${room}`);
  });
  it('keeps filters, focus and words typed when the draft changes', async () => {
    await open();
    await page.fill('#query', '死亡');
    await send({ ...message, plans: [{ ...message.plans[0]!, rows: message.plans[0]!.rows.slice(0, 8) }] });
    assert.equal(await page.inputValue('#query'), '死亡');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
    assert.ok((await indicators()).every((name) => name.includes('死亡')));
  });
  it('is walked through and used with the keyboard alone', async () => {
    await open();
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const walk: (string | null | undefined)[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      walk.push(await focused());
    }
    assert.deepEqual(walk.slice(0, 7), ['query', 'verdict', 'domain', '复制', '导出…', 'sort-indicator', 'sort-verdict']);
    await page.keyboard.press('Enter');
    const [, opened] = await sent();
    assert.equal(opened!.kind, 'open');
    assert.equal((opened as { uri: string }).uri, 'file:///draft.txt');
  });
  it('says so where there is nothing to compare', async () => {
    await open();
    await send({ ...message, plans: [] });
    assert.equal(await page.locator('#tables').textContent(), '没有可以对照的指标。');
  });
});
