import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converted } from '../../server/shell/convert';

/** With a program that is called soffice and does this, or without one. */
async function withOffice(script: string | undefined, work: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-test-'));
  const [bin, temporary] = [join(folder, 'bin'), join(folder, 'tmp')];
  const before = { ...process.env };
  mkdirSync(bin);
  mkdirSync(temporary);
  if (script !== undefined) {
    writeFileSync(join(bin, 'soffice'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'soffice'), 0o755);
  }
  Object.assign(process.env, { PATH: script === undefined ? bin : `${bin}:${before['PATH']}`, TMPDIR: temporary });
  try {
    writeFileSync(join(folder, '-草案.doc'), '旧');
    await work(join(folder, '-草案.doc'));
    assert.deepEqual(readdirSync(temporary), [], 'nothing is left behind');
  } finally {
    Object.assign(process.env, { PATH: before['PATH'], TMPDIR: before['TMPDIR'] });
    if (before['TMPDIR'] === undefined) delete process.env['TMPDIR'];
  }
}

const problemOf = async (file: string) => {
  const found = await converted(file);
  return 'problem' in found ? found.problem.key : undefined;
};

describe('conversion by LibreOffice', () => {
  // $6 is the folder, $7 the copy
  it('gives what the program makes of a copy', () =>
    withOffice('cp "$7" "$6/copy.docx"', async (file) =>
      assert.equal(Buffer.from((await converted(file)) as Uint8Array).toString(), '旧'),
    ));
  it('says that the program is not there', () =>
    withOffice(undefined, async (file) => assert.equal(await problemOf(file), 'error.noOffice')));
  it('says that the program has failed, or made nothing', async () => {
    await withOffice('exit 3', async (file) => assert.equal(await problemOf(file), 'error.convert'));
    await withOffice('exit 0', async (file) => assert.equal(await problemOf(file), 'error.convert'));
  });
});
