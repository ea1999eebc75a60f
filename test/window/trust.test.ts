/** Nothing of a workspace is executed, so that it need not be trusted. */
import { Window } from './window';

describe('a folder that is not trusted', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({ asksForTrust: true });
  });
  after(() => window.close());

  it('is checked like any other', async () => {
    await window.load();
    await window.page.getByRole('button', { name: /^No, I don't trust/ }).click({ timeout: 60_000 });
    await window.page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    await window.page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    await window.page.locator('.editor-instance').getByText('省级 12 · 市级 12').first().waitFor();
  });
});
