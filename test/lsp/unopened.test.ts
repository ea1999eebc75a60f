import { strict as assert } from 'node:assert';
import { Workspace } from '../../server/lsp/workspace';
import type { Files } from '../../server/project/project';
import { draft } from './session';

describe('plans that are not open, in the language server', () => {
  /** A folder without a planlint.yaml; what stands in the plans is given by hand. */
  const files: Files = {
    exists: () => Promise.resolve(false),
    read: () => Promise.reject(Error('not asked for')),
    yaml: () => Promise.reject(Error('not asked for')),
  };

  it('are kept until a hundred others have been asked for since', async () => {
    const workspace = new Workspace(files, () => '2026-01-01');
    const stored = async (i: number) => (await workspace.stored(`file:///w/${i}.plan.txt`, draft, 'zh')).document;
    const [first, second] = [await stored(0), await stored(1)];
    for (let i = 2; i <= 100; i++) await stored(i);
    assert.equal(await stored(1), second);
    assert.notEqual(await stored(0), first);
  });
});
