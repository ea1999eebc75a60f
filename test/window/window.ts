/**
 * The packaged extension in a whole VS Code window: VS Code's server build (CODE_SERVER_DIR, see .ci/run) with planlint.vsix
 * installed, shown in Chromium, on a copy of the examples. For the tests and the pictures.
 * In the host `web` the extension is not installed on the server but runs in the browser, the language server in a worker of it.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';

const EXAMPLES = 'examples';

const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'files.simpleDialog.enable': true,
};

export type Host = 'node' | 'web';

export class Window {
  private constructor(
    private readonly home: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    private readonly port: string,
    readonly page: Page,
  ) {}

  /** With `asksForTrust` the folder is not trusted until the user says so. */
  static async open({ asksForTrust = false, host = 'node' }: { asksForTrust?: boolean; host?: Host } = {}): Promise<Window> {
    const home = mkdtempSync(join(tmpdir(), 'planlint-window-'));
    const dirs = [
      '--user-data-dir',
      join(home, 'user'),
      '--extensions-dir',
      join(home, 'extensions'),
      '--server-data-dir',
      join(home, 'server'),
    ];
    const main = join(process.env['CODE_SERVER_DIR']!, 'lib/vscode/out/server-main.js');
    cpSync(EXAMPLES, join(home, '青禾县'), { recursive: true });
    mkdirSync(join(home, 'user/User'), { recursive: true });
    if (host === 'node')
      execFileSync(process.execPath, [main, ...dirs, '--accept-server-license-terms', '--install-extension', resolve('planlint.vsix')], {
        stdio: 'ignore',
      });
    const server = spawn(
      process.execPath,
      [
        main,
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
        '--disable-telemetry',
        ...(asksForTrust ? [] : ['--disable-workspace-trust']),
        ...dirs,
      ],
      { detached: true },
    );
    const port = await new Promise<string>((found) =>
      server.stdout.on('data', (data) => {
        const m = /bound to 127\.0\.0\.1:(\d+)/.exec(String(data));
        if (m) found(m[1]!);
      }),
    );
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'], // offline, as our users are,
    });
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
    page.setDefaultTimeout(40_000);
    if (host === 'web') await serveExtension(page, `127.0.0.1:${port}`, join(home, 'packaged'));
    const window = new Window(home, server, browser, port, page);
    window.useSettings({});
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    process.kill(-this.server.pid!, 'SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The user's settings from now on, beside those that keep the window quiet. */
  useSettings(settings: Readonly<Record<string, unknown>>): void {
    writeFileSync(join(this.home, 'user/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  }

  /** Puts the workspace back as it was: a test that fails shall not make the next ones fail. */
  restore(): void {
    for (const name of filesBelow(this.path())) if (!existsSync(join(EXAMPLES, name))) rmSync(this.path(name));
    for (const name of filesBelow(EXAMPLES)) {
      const bytes = readFileSync(join(EXAMPLES, name));
      if (!existsSync(this.path(name)) || !bytes.equals(readFileSync(this.path(name)))) writeFileSync(this.path(name), bytes);
    }
  }

  /** A file of the workspace on disk. */
  path = (...names: string[]): string => join(this.home, '青禾县', ...names);

  /** Loads the window anew with the example draft in its editor. */
  async load(): Promise<void> {
    const payload = JSON.stringify([
      ['openFile', `vscode-remote://127.0.0.1:${this.port}${this.path('drafts/青禾县妇女发展规划.plan.txt')}`],
      ['skipWelcome', 'true'],
    ]);
    await this.page.goto(`http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(this.path())}&payload=${encodeURIComponent(payload)}`);
  }

  /** … and waits for its findings; the cursor is put at a place (`line:column`, from 1). */
  async openDraft(place = '24:17'): Promise<void> {
    await this.load();
    await this.checked(60_000);
    await this.goTo(place);
  }

  /** The same in the window that is there, with nothing else open: in a sixth of the time. One that does not answer is loaded anew. */
  async reopenDraft(place = '24:17'): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closeAll()
      .then(() => this.openFromExplorer('青禾县妇女发展规划.plan.txt'))
      .catch(() => this.load());
    await this.checked(60_000);
    await this.goTo(place);
  }

  private async closeAll(): Promise<void> {
    await this.run('View: Close All Editors');
    await this.run('Notifications: Clear All Notifications');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  /** Waits until the status bar says how the draft stands, as it was before anybody changed it: nothing that is wrong need be in view. */
  private readonly checked = (timeout?: number): Promise<void> =>
    this.page
      .locator('.statusbar')
      .getByText(/5 错误 · 弱于上位 4/)
      .waitFor(timeout ? { timeout } : {});

  /** Puts the cursor at a place of the text that has the keyboard. */
  async goTo(place: string): Promise<void> {
    const ask = async () => {
      await this.page.keyboard.press('Control+G');
      await this.box.fill(`:${place}`, { timeout: 5000 });
    };
    await ask().catch(ask); // the box closes where another part of the window takes the keyboard just then
    await this.box.press('Enter');
    await this.cursorAt(`Ln ${place.replace(':', ', Col ')}`);
  }

  /** Waits until the status bar says where the cursor is. */
  cursorAt = (words: string): Promise<void> => this.page.locator('.statusbar').getByText(words).waitFor();

  /** Waits until a file is open at a place, and brings its editor to the front: the page that led there may have kept the keyboard. */
  async openAt(name: string, place: RegExp): Promise<void> {
    await this.page.locator('.tab.active', { hasText: name }).click();
    await this.status(place);
  }

  /** The box in which VS Code asks for words, a choice or a file. */
  get box(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type=text]');
  }

  /**
   * Writes words into the box in place of what stands there and takes them, or the first of the choices that they leave. One question
   * may follow another in the same box: `asked` is waited for.
   */
  async answer(words: string, asked = ''): Promise<void> {
    await this.page.locator('.quick-input-widget:visible', { hasText: asked }).waitFor();
    await this.box.fill(words);
    await this.box.press('Enter');
  }

  /** Opens a file from the explorer; a draft's words are there when they have been checked. */
  async openFromExplorer(name: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Waits until the status bar says so. */
  async status(words: RegExp): Promise<void> {
    const bar = this.page.locator('.statusbar');
    const told = async (error: Error) => {
      throw new Error(`${error.message}\nthe status bar says: ${await bar.innerText()}`);
    };
    await bar.getByText(words).waitFor().catch(told);
  }

  /**
   * Names a file in the box. It writes a folder into it by itself while it looks around, may not be listening yet, and takes the file
   * that it marked in another folder until it shows the one that was named.
   */
  async answerFile(path: string): Promise<void> {
    await this.box.waitFor();
    let isTaken = false;
    for (const end = Date.now() + 40_000; Date.now() < end; await this.page.waitForTimeout(200)) {
      if (!(await this.box.isVisible())) break;
      const words = await this.box.inputValue({ timeout: 1_000 }).catch(() => ''); // it may be gone by now
      if (words !== path) await (words.startsWith('/') && this.box.fill(path, { timeout: 1_000 }).catch(() => undefined));
      else if (await this.lists(path)) {
        isTaken = true; // if not, the box stays
        await this.box.press('Enter', { timeout: 1_000 }).catch(() => undefined);
      }
    }
    if (!isTaken || (await this.box.isVisible())) throw Error(`The box did not take ${path}`);
  }

  /** Whether the box shows a file, or it is a new one that only its words name. */
  private async lists(path: string): Promise<boolean> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row').getByText(basename(path), { exact: true });
    return !existsSync(path) || (await rows.count()) > 0;
  }

  /** Whether VS Code has written down some words of how its window is, which it does after a while. */
  remembers = (word: string): Promise<boolean> =>
    this.page.evaluate(async (wanted) => {
      const result = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
      for (const { name } of await indexedDB.databases()) {
        const database = await result(indexedDB.open(name!));
        for (const store of database.objectStoreNames) {
          const values = await result(database.transaction(store).objectStore(store).getAll());
          if (JSON.stringify(values).replaceAll('\\', '').includes(wanted)) return true; // what is written is itself JSON
        }
      }
      return false;
    }, word);

  /** Loads the window anew as it was left. */
  async reload(): Promise<void> {
    const url = new URL(this.page.url());
    url.searchParams.delete('payload'); // which opens a file, and nothing else
    await this.page.goto(url.toString());
  }

  /** Runs a command by its title. */
  async run(title: string): Promise<void> {
    await this.findCommand(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** A list of commands that is still closing may take the next one with it: then it is opened again. */
  private async findCommand(title: string, tries = 3): Promise<void> {
    await this.page.keyboard.press('F1');
    try {
      await this.box.fill(`>${title}`, { timeout: 10_000 });
    } catch (error) {
      if (tries === 1) throw error;
      await this.findCommand(title, tries - 1);
    }
  }

  /** The page inside the webview that is shown. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

/** Offers the packaged extension to the page itself, unpacked in `folder`: from another origin it could start no worker. */
async function serveExtension(page: Page, authority: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync('planlint.vsix')))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(folder, name), bytes);
  }
  await page.route(`http://${authority}/packaged/**`, (route) => {
    const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice('/packaged/'.length)));
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  // VS Code's page carries its configuration in an attribute.
  await page.addInitScript(
    (extension) => {
      const { getAttribute } = Element.prototype;
      Element.prototype.getAttribute = function (name) {
        const value = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
        return JSON.stringify({ ...(JSON.parse(value!) as object), developmentOptions: { extensions: [extension] } });
      };
    },
    { scheme: 'http', authority, path: '/packaged/extension' },
  );
}
