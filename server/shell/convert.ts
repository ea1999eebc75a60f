/** Files of older formats to Word files, by LibreOffice where it is installed: on a copy in a folder of its own. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { message, type Message } from '../base/messages';

/** Milliseconds that a conversion may take. */
const PATIENCE = 60_000;

/** The bytes of a .docx with what a file holds, or why there are none. The file stays as it is. */
export async function converted(path: string): Promise<Uint8Array | { problem: Message }> {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  try {
    const copy = join(folder, `copy${extname(path)}`); // its own name may look like an option
    await copyFile(path, copy);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, copy], { timeout: PATIENCE });
    return await readFile(join(folder, 'copy.docx'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && (error as NodeJS.ErrnoException).syscall?.startsWith('spawn');
    return { problem: message(isMissing ? 'error.noOffice' : 'error.convert') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
