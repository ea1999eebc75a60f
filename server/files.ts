/** Files of this machine by uri, for the command line and the server in Node. */
import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { textOf } from './formats';
import { message } from './messages';
import type { Files } from './project/project';

export const nodeFiles: Files = {
  async read(uri) {
    const path = URI.parse(uri).fsPath;
    try {
      return textOf(await readFile(path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return { problem: message('error.notFound') };
      return { problem: code === 'EISDIR' ? message('error.directory', path) : message('error.unreadable', code ?? String(error)) };
    }
  },
  async exists(uri) {
    return stat(URI.parse(uri).fsPath).then((found) => found.isFile(), () => false);
  },
};
