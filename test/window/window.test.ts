/** What a drafter does with mouse and keyboard, in the packaged extension. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { docxFile } from '../formats/docx-file';
import { Window, type Host } from './window';

for (const host of ['node', 'web'] satisfies Host[])
  describe(`the window, ${host} host`, () => {
    let window: Window;
    before(async () => {
      window = await Window.open({ host });
    });
    after(() => window.close());
    beforeEach(() => window.restore());

    /** Waits for what VS Code does outside of its window. */
    async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
      const end = Date.now() + 40_000;
      while (!(await holds())) {
        assert.ok(Date.now() < end, 'in time');
        await window.page.waitForTimeout(100);
      }
    }

    /** Waits until a file is said to be saved: it is there before all of it is written. */
    const saved = (name: string) => window.page.locator('.notification-toast').getByText(`已保存：${name}`).waitFor();

    /** Takes a code action at the cursor with the keyboard: for a moment the menu lets no click through. */
    async function choose(title: string): Promise<void> {
      const rows = window.page.locator('.action-widget .monaco-list-row.action');
      await eventually(async () => {
        // while the server starts there may be none
        await window.page.keyboard.press('Control+.');
        return rows
          .first()
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      });
      const at = (await rows.allInnerTexts()).findIndex((text) => text.includes(title));
      for (let i = 0; i < at; i++) await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
    }

    /** Takes an entry of a context menu: for a moment it lets no click through, either. */
    async function chooseInMenu(title: string): Promise<void> {
      const entry = window.page.locator('.monaco-menu').getByText(title);
      await entry.waitFor();
      await eventually(async () => {
        await entry.click({ timeout: 500 }).catch(() => undefined); // it may be gone by now
        return !(await entry.isVisible());
      });
    }

    /** One of our views, opened, and its rows. */
    async function view(name: string) {
      const icon = window.page.locator('.activitybar').getByRole('tab', { name: /规划校核/ });
      if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
      const pane = window.page.locator('.pane', { has: window.page.locator(`.pane-header[aria-label^="${name}"]`) });
      if ((await pane.locator('.pane-header').getAttribute('aria-expanded')) === 'false') await pane.locator('.pane-header').click();
      return pane.locator('.monaco-list-row');
    }

    it('offers to name the higher-level plans where no planlint.yaml does', async () => {
      rmSync(window.path('planlint.yaml'));
      await window.load(); // what is wrong in it need not be in view
      const toast = window.page.locator('.notification-toast', { hasText: '这份规划提到《澜川省妇女发展规划' });
      await toast.getByRole('button', { name: '选择上级规划文件…' }).click();
      await window.answerFile(window.path('upper/澜川省妇女发展规划.plan.txt'));
      const made = window.path('drafts/planlint.yaml');
      await eventually(() => existsSync(made) && readFileSync(made, 'utf8').includes('澜川省'));
      assert.match(readFileSync(made, 'utf8'), /^upper:\n {2}- national-[^]*- \.\.\/upper\/澜川省妇女发展规划\.plan\.txt\n$/);
    });

    it('checks all drafts whenever the folder is opened, where the user wants it', async () => {
      window.useSettings({ 'planlint.checkFolder': true });
      await window.load();
      await window.page.keyboard.press('Control+Shift+E');
      const other = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '青禾县儿童发展规划.plan.txt' });
      await other.locator('[aria-label*="problems in this file"]').waitFor();
      window.useSettings({});
    });

    it('takes what the settings say of rules', async () => {
      window.useSettings({ 'planlint.rules': { 'weaker-target': 'off' } });
      await window.load();
      await window.status(/3 错误 · 弱于上位/);
      window.useSettings({});
    });

    /** A PDF such as word processors make: pages with numbers, lines broken at the margin. */
    async function pdfOf(lines: readonly string[]): Promise<Uint8Array> {
      const { page } = window;
      await page.goto('about:blank');
      await page.setContent(lines.map((line) => `<p style="margin: 0; font-size: 14pt; text-indent: 2em">${line}</p>`).join(''));
      return page.pdf({
        format: 'A4',
        margin: { top: '3cm', bottom: '3cm' },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: '<div style="font-size: 10px; width: 100%; text-align: center">— <span class="pageNumber"></span> —</div>',
      });
    }

    for (const [name, make] of [
      ['docx', docxFile],
      ['pdf', pdfOf],
    ] as const) {
      it(`leads into a higher-level plan that is a .${name}, at the right line`, async () => {
        writeFileSync(
          window.path(`upper/云岫市妇女发展规划.${name}`),
          await make(readFileSync(window.path('upper/云岫市妇女发展规划.plan.txt'), 'utf8').split('\n')),
        );
        const config = readFileSync(window.path('planlint.yaml'), 'utf8');
        writeFileSync(window.path('planlint.yaml'), config.replace('云岫市妇女发展规划.plan.txt', `云岫市妇女发展规划.${name}`));
        await window.openDraft();
        await window.run('Compare with the higher-level plans');
        await window.webview.locator('tr', { hasText: '孕产妇死亡率' }).first().locator('td').last().getByText('≤12/10万').click();
        await window.page.locator('.editor-instance .view-lines').getByText('孕产妇死亡率控制在12/10万以下').waitFor();
        await window.openAt(`云岫市妇女发展规划.${name}`, /^Ln \d+, Col 4$/);
      });
    }

    describe('with the draft open', () => {
      let isUsable = false; // the window of the test before
      beforeEach(() => (isUsable ? window.reopenDraft() : window.openDraft()));
      afterEach(function () {
        isUsable = this.currentTest?.isPassed() ?? false;
      });

      it('shows the tree of indicators with how many are weaker', async () => {
        const rows = await view('规划指标');
        await rows.filter({ hasText: '青禾县妇女发展规划' }).waitFor();
        await rows.filter({ hasText: '妇女与健康' }).click();
        await rows.filter({ hasText: '孕产妇死亡率' }).first().waitFor();
      });

      it('lists the problems by rule; a click leads to the place', async () => {
        const rows = await view('问题（按规则）');
        await rows.filter({ hasText: '指标弱于上位规划' }).click();
        await rows.filter({ hasText: '孕产妇死亡率弱于上位规划' }).click();
        await window.cursorAt('Ln 24, Col');
      });

      it('lets a finding stand for a reason that is asked for, lists it, and takes it back', async () => {
        const waivers = window.path('planlint.waivers.yaml');
        const written = () => (existsSync(waivers) ? readFileSync(waivers, 'utf8') : '');
        await choose('让“指标弱于上位规划”通过');
        await window.answer('与市里商定，分两步走', '为什么');
        await window.answer('张三', '谁定的');
        await window.answer('2099-12-31', '到哪一天');
        await eventually(() => written().includes('分两步走'));
        assert.match(written(), /weaker-target[^]*与市里商定，分两步走[^]*张三[^]*2099-12-31/);
        await window.run('Findings that are let stand');
        const row = window.page.locator('.quick-input-list .monaco-list-row').first();
        await row.getByText('与市里商定，分两步走 · 张三').waitFor();
        await row.getByText('到 2099-12-31 为止').waitFor();
        await row.hover();
        await row.locator('.codicon-discard').click();
        await eventually(() => !written().includes('分两步走'));
        await window.page.keyboard.press('Escape');
        await choose('让“指标弱于上位规划”通过');
        await window.answer('再定', '为什么');
        await window.answer('', '谁定的');
        await window.answer('', '到哪一天');
        await eventually(() => written().includes('再定')); // before that, the button would be the one of the first time
        await window.page.locator('.notification-toast').getByRole('button', { name: '撤销' }).click();
        await eventually(() => !written().includes('再定'));
      });

      it('says in the status bar how the plan stands, and what can be done', async () => {
        const { page } = window;
        const bar = page.locator('.statusbar').getByText(/5 错误 · 弱于上位 \d+ · 缺 \d+/);
        await bar.click();
        await window.answer('看看这份规划是怎么读的');
        await window.webview.getByRole('heading', { name: /读出的目标值/ }).waitFor();
      });

      it('says in the status bar and on the draft that planlint.yaml is broken, and goes on with what it said before', async () => {
        const config = readFileSync(window.path('planlint.yaml'), 'utf8');
        writeFileSync(window.path('planlint.yaml'), `${config}uper: []\n`);
        await window.page
          .locator('.statusbar .warning-kind')
          .getByText(/5 错误 · 弱于上位/)
          .waitFor();
        window.restore();
        await window.page.locator('.statusbar .warning-kind').waitFor({ state: 'detached' });
      });

      it('writes a review opinion and a table beside the plan', async () => {
        for (const [paper, name, beginning] of [
          ['审查意见', '意见.docx', 'PK'],
          ['衔接表', '衔接表.xlsx', 'PK'],
          ['校核结果', '结果.html', '<!DOCTYPE html>'],
        ] as const) {
          await window.run('Make a review opinion, table or report');
          await window.answer(paper);
          await window.answerFile(window.path(name));
          await saved(name);
          assert.ok(readFileSync(window.path(name), 'latin1').startsWith(beginning));
        }
      });

      it('does the same from the menus of the explorer and of the editor', async () => {
        const { page } = window;
        await page.keyboard.press('Control+Shift+E');
        await page
          .locator('.explorer-folders-view .monaco-list-row', { hasText: '青禾县儿童发展规划.plan.txt' })
          .click({ button: 'right' });
        await chooseInMenu('生成审查意见、对照表等文件');
        await window.answer('审查意见');
        await window.answerFile(window.path('儿童.md'));
        await saved('儿童.md');
        assert.match(readFileSync(window.path('儿童.md'), 'utf8'), /^# .*青禾县儿童发展规划/);
        await page.locator('.editor-instance .view-lines').first().click({ button: 'right' });
        await chooseInMenu('与上位规划对照');
        await window.webview.locator('tbody tr').nth(10).waitFor();
      });

      const gb18030 = (path: string) => execFileSync('iconv', ['-f', 'utf8', '-t', 'gb18030', path]);
      for (const [encoding, name, bytesOf] of [
        ['UTF-8', '二稿.txt', readFileSync],
        ['GB18030', '三稿.txt', gb18030],
      ] as const)
        it(`offers to check a text that is a plan though its name does not say so, and opens it as ${encoding}`, async () => {
          writeFileSync(window.path('drafts', name), bytesOf(window.path('drafts/青禾县妇女发展规划.plan.txt')));
          await window.openFromExplorer(name);
          const toast = window.page.locator('.notification-toast', { hasText: `“drafts/${name}”像是一份发展规划` });
          await toast.getByRole('button', { name: '校核', exact: true }).click();
          await window.status(/5 错误 · 弱于上位/);
          await window.status(new RegExp(`^${encoding.replace('GB', 'GB ?')}$`));
        });

      it('goes from finding to finding, and to the comparison, by keys', async () => {
        const { page } = window;
        await page.keyboard.press('Control+Alt+.');
        await page.locator('.marker-widget').getByText('弱于上位规划').first().waitFor();
        await page.locator('.marker-widget').getByText('指标弱于上位规划weaker-target').waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Alt+C');
        await window.webview.locator('tbody tr').nth(10).waitFor();
      });

      it('goes on in the line with a goal of the higher-level plan', async () => {
        const { page } = window;
        const lines = readFileSync(window.path('drafts/青禾县妇女发展规划.plan.txt'), 'utf8').split('\n');
        const last = lines.findIndex((line, i) => i > 91 && /^策略措施/.test(line));
        await page.keyboard.press('Control+G');
        await window.answer(`:${last}:999`);
        await page.keyboard.press('Enter');
        await page.locator('.ghost-text-decoration').getByText('村委会主任中的女性比例').waitFor();
        await page.keyboard.press('Tab');
        await window.status(/5 错误 · 弱于上位 \d+ · 缺 1/);
        for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Z');
      });

      it('checks all drafts of the folder without opening them', async () => {
        const { page } = window;
        await window.run('Check all drafts of the folder');
        const rows = page.locator('.quick-input-list .monaco-list-row');
        await rows.filter({ hasText: '青禾县儿童发展规划.plan.txt' }).getByText(/错误/).waitFor();
        assert.equal(await rows.count(), 2);
        await window.answer('青禾县儿童');
        await page.locator('.tab.active', { hasText: '青禾县儿童发展规划' }).waitFor();
      });

      it('opens a Word draft as the words read from it, checks them, follows the file, and writes a copy with comments', async () => {
        const { page } = window;
        const draft = window.path('drafts/青禾县妇女发展规划.docx');
        const lines = readFileSync(window.path('drafts/青禾县妇女发展规划.plan.txt'), 'utf8').split('\n');
        writeFileSync(draft, docxFile(lines));
        await window.openFromExplorer('青禾县妇女发展规划.docx');
        await window.status(/5 错误 · 弱于上位/);
        await page.locator('.editor-instance .view-lines').getByText('14/10万以下').first().waitFor();
        writeFileSync(draft, docxFile(lines.map((line) => line.replace('14/10万以下', '12/10万以下'))));
        await page.locator('.editor-instance .view-lines').getByText('12/10万以下').first().waitFor();
        await window.status(/4 错误 · 弱于上位/);
        await page
          .locator('.editor-actions')
          .getByRole('button', { name: /Copy the Word file/ })
          .first()
          .click();
        await window.answer('每个问题是一条批注');
        await window.answerFile(window.path('批注.docx'));
        await saved('批注.docx');
        assert.match(
          strFromU8(unzipSync(readFileSync(window.path('批注.docx')))['word/comments.xml']!),
          /社区居家养老服务覆盖率弱于上位规划/,
        );
      });

      it('makes a new plan from a template, of the place and years that are asked for', async () => {
        await window.run('New plan from a template');
        await window.answer('妇女发展规划');
        await window.answer('白榆县');
        await window.answer('2026—2030');
        const editor = window.page.locator('.editor-instance .view-lines');
        await editor.getByText('白榆县妇女发展规划').first().waitFor();
        await editor.getByText('（2026—2030年）').first().waitFor();
        await window.page.locator('.statusbar').getByText('发展规划', { exact: true }).waitFor();
        await window.run('View: Revert and Close Editor');
      });

      it('shows the comparison from the icon in the title of the editor', async () => {
        const { page, webview } = window;
        await page
          .locator('.editor-actions')
          .getByRole('button', { name: /Compare with the higher-level plans/ })
          .first()
          .click();
        await webview.locator('tbody tr').nth(10).waitFor();
        await page.keyboard.press('Escape');
      });

      it('shows the comparison, filters it, leads to a clause and exports it', async () => {
        const { page, webview } = window;
        await window.run('Compare with the higher-level plans');
        const rows = webview.locator('tbody tr');
        await rows.first().waitFor();
        const all = await rows.count();
        await webview.locator('#verdict').selectOption('weaker');
        await webview.locator('#query').fill('死亡率');
        assert.ok((await rows.count()) > 0 && (await rows.count()) < all);
        await webview.locator('button.place', { hasText: '14/10万' }).click();
        await window.openAt('青禾县妇女发展规划.plan.txt', /^Ln 24, Col 4$/);
        await webview.getByRole('button', { name: '导出…' }).click();
        await window.answerFile(window.path('对照.csv'));
        await saved('对照.csv');
        const csv = readFileSync(window.path('对照.csv'), 'utf8');
        assert.match(csv, /^\ufeff领域,指标,比较,本规划,/);
        assert.match(csv, /孕产妇死亡率,弱于上位,≤14\/10万,≤12\/10万/);
        assert.equal(csv.trim().split('\n').length, 2); // the filter counts
        await page.keyboard.press('Escape');
      });

      it('shows the comparison again after the window is loaded anew', async () => {
        const panel = '"plan":"';
        await window.run('View: Close All Editors'); // a panel of an earlier test may be remembered
        await eventually(async () => !(await window.remembers(panel)));
        await window.reopenDraft();
        await window.run('Compare with the higher-level plans');
        await window.webview.locator('tbody tr').nth(10).waitFor();
        await eventually(() => window.remembers(panel));
        await window.reload();
        await window.webview.locator('tbody tr').nth(10).waitFor();
      });

      it('follows in the comparison what is typed', async () => {
        const { page, webview } = window;
        await window.run('Compare with the higher-level plans');
        const own = webview.locator('tr', { hasText: '孕产妇死亡率' }).first().locator('td').nth(1);
        await own.getByText('≤14/10万').waitFor();
        await page.locator('.editor-instance .view-lines').first().click();
        await window.goTo('24:15');
        await page.keyboard.press('Backspace');
        await page.keyboard.type('1');
        await own.getByText('≤11/10万').waitFor();
        await page.keyboard.press('Control+Z');
        await page.keyboard.press('Control+Z');
      });

      it('compares with any other plan', async () => {
        await window.run('Compare with another plan');
        await window.answerFile(window.path('upper/云岫市妇女发展规划.plan.txt'));
        const heads = window.webview.locator('thead').first();
        await heads.getByText('市级').waitFor();
        assert.equal(await heads.getByText('省级').count(), 0);
      });

      it('shows how the plan was read', async () => {
        await window.run('Show how this plan was read');
        await window.webview.getByRole('heading', { name: /读出的目标值/ }).waitFor();
        await window.webview.getByRole('cell', { name: '孕产妇死亡率', exact: true }).first().waitFor();
      });

      it('sets how grave a rule is, and leads from a finding to the page of its rule', async () => {
        const { page } = window;
        await choose('规则“指标弱于上位规划”');
        await window.answer('不再查');
        await window.status(/3 错误 · 弱于上位/);
        await eventually(() => /weaker-target: off/.test(readFileSync(window.path('planlint.yaml'), 'utf8')));
        window.restore();
        await page.keyboard.press('Control+Shift+M');
        await page
          .locator('.markers-panel')
          .getByText('weaker-target')
          .first()
          .click({ modifiers: ['Control'] });
        await window.webview.getByRole('heading', { name: '指标弱于上位规划' }).waitFor();
      });

      it('opens the page of the rule at the cursor, or of one that is chosen', async () => {
        await window.run('Open the page of a rule');
        await window.webview.getByRole('heading', { name: '指标弱于上位规划' }).waitFor();
        await window.reopenDraft('7:1');
        await window.run('Open the page of a rule');
        await window.answer('near-copy');
        await window.webview.getByRole('heading', { name: /near-copy/ }).waitFor();
      });

      it('checks only the item at the cursor while focus is on', async () => {
        const { page } = window;
        const problems = page.locator('.statusbar [id="status.problems"]');
        const counts = async () => (await problems.innerText()).match(/\d+/g)?.join(' ');
        const all = await counts();
        await window.run('Focus mode');
        await page.locator('.statusbar').getByText('专注模式').waitFor();
        await eventually(async () => (await counts()) === '1 0');
        await page.locator('.statusbar').getByText('专注模式').click();
        await eventually(async () => (await counts()) === all);
      });

      it('adds a higher-level plan to planlint.yaml', async () => {
        await window.run('Add a higher-level plan');
        await window.answerFile(window.path('drafts/青禾县妇女发展规划.plan.txt'));
        await window.page.locator('.notification-toast').getByText('草案不能作它自己的上位规划').waitFor();
        await window.run('Add a higher-level plan');
        await window.answerFile(window.path('drafts/青禾县儿童发展规划.plan.txt'));
        await eventually(() =>
          /upper:[^]*- drafts\/青禾县儿童发展规划\.plan\.txt/.test(readFileSync(window.path('planlint.yaml'), 'utf8')),
        );
      });

      it('has a walkthrough with pictures', async () => {
        const { page } = window;
        await window.run('Welcome: Open Walkthrough');
        await window.answer('Get started with Plan Lint');
        await page.locator('.getting-started-step').first().waitFor();
        assert.equal(await page.locator('.getting-started-step').count(), 4);
        const media = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        for (const step of await page.locator('.getting-started-step').all()) {
          await step.click();
          // The page is made anew for each step, perhaps while it is being looked at.
          await eventually(() =>
            media
              .locator('img')
              .first()
              .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 100), undefined, { timeout: 2_000 })
              .catch(() => false),
          );
        }
      });
    });
  });
