/** Files of this machine by uri, for the command line and the server in Node. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { URI } from 'vscode-uri';
import { textOf } from '../formats';
import { message, type Message } from '../base/messages';
import type { Files } from '../project/project';
import { YAML_PACK, type LoadPack } from './packs';

/** The packs lie in a folder beside the program. */
export const loadPack: LoadPack = async <T>(id: string) => createRequire(__filename)(`./packs/${id}.js`) as T;

export const nodeFiles: Files = {
  async read(uri) {
    const path = URI.parse(uri).fsPath;
    try {
      return await textOf(await readFile(path), loadPack, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return { problem: message('error.notFound') };
      return { problem: code === 'EISDIR' ? message('error.directory', path) : message('error.unreadable', code ?? String(error)) };
    }
  },
  async exists(uri) {
    return stat(URI.parse(uri).fsPath).then(
      (found) => found.isFile(),
      () => false,
    );
  },
  yaml: () => loadPack(YAML_PACK),
};

/** Writes a file so that there is the old one or the new one at every moment; gives why it could not. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<Message | undefined> {
  const beside = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return message('error.unwritable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
