// Takes the README's pictures: the packaged extension on the example draft in VS Code's server build. Needs what .ci/run installs.
// usage: node scripts/screenshot.mjs [FOLDER]   (CODE_SERVER_DIR as in .ci/run; run `npm run package` first)
import { spawn, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const out = resolve(process.argv[2] ?? 'docs/images');
const home = mkdtempSync(join(tmpdir(), 'shot-'));
const dirs = ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'ext'), '--server-data-dir', join(home, 'server')];
const main = join(process.env.CODE_SERVER_DIR, 'lib/vscode/out/server-main.js');
const folder = join(home, '青禾县');
cpSync('examples', folder, { recursive: true });
mkdirSync(join(home, 'user/User'), { recursive: true });
const settings = (theme) => writeFileSync(join(home, 'user/User/settings.json'), JSON.stringify({
  'workbench.startupEditor': 'none', 'workbench.colorTheme': theme, 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.fontSize': 14, 'editor.minimap.enabled': false, 'window.commandCenter': false, 'git.enabled': false, 'editor.hover.delay': 100, 'telemetry.telemetryLevel': 'off',
}));
settings('Default Light Modern');
execFileSync(process.execPath, [main, ...dirs, '--accept-server-license-terms', '--install-extension', resolve('planlint.vsix')], { stdio: 'inherit' });
const server = spawn(process.execPath, [main, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust', ...dirs], { detached: true });
try {
  const port = await new Promise((found) => server.stdout.on('data', (data) => { const m = /bound to 127\.0\.0\.1:(\d+)/.exec(String(data)); if (m) found(m[1]); }));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, deviceScaleFactor: 1 });
  await page.route((url) => url.hostname !== '127.0.0.1' && /^https?:$/.test(url.protocol), (route) => route.abort());
  const payload = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${join(folder, 'drafts/青禾县妇女发展规划.plan.txt')}`], ['skipWelcome', 'true']]);

  /** Opens the draft with the cursor on the weaker target. */
  const open = async () => {
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
    await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    await page.keyboard.press('Control+G');
    await type('24:17');
  };
  const type = async (words) => {
    await page.waitForSelector('.quick-input-widget input');
    await page.keyboard.type(words);
    await settle();
    await page.keyboard.press('Enter');
    await settle();
  };
  const command = async (words) => {
    await page.keyboard.press('F1');
    await type(words);
  };
  const settle = (ms = 800) => page.waitForTimeout(ms); // these are pictures, not tests: fonts and animations come to rest
  const shoot = async (name) => {
    await settle(1500);
    await page.screenshot({ path: join(out, `${name}.png`) });
  };

  await open();
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel');
  await page.keyboard.press('Control+1');
  await settle();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.waitForSelector('.monaco-hover table', { timeout: 20_000 });
  await shoot('screenshot');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J'); // the problems make room
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget');
  await shoot('fix');
  await page.keyboard.press('Escape');
  await command('Plan Lint: Compare');
  await shoot('panel');
  await page.keyboard.press('Control+1');
  await command('Plan Lint: New plan');
  await type('');
  await type('青禾县');
  await type('');
  await shoot('new-plan');
  settings('Default Dark Modern');
  await open();
  await command('Plan Lint: Compare');
  await shoot('panel-dark');
  await browser.close();
} finally {
  process.kill(-server.pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
}
