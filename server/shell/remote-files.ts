/** Files that the client reads for the server: in a web worker, and wherever the editor's files are not this machine's. */
import type { Connection } from 'vscode-languageserver';
import { textOf } from '../formats';
import { fromBase64 } from '../base/base64';
import { message } from '../base/messages';
import type { Files } from '../project/project';
import { requests } from '../lsp/requests';
import { oncePerContent, wasRead } from './once';
import { YAML_PACK, type LoadPack } from '../base/packs';

/** A file's bytes; undefined where the client does not give them. */
export const remoteBytes =
  (connection: Connection) =>
  async (uri: string): Promise<Uint8Array | undefined> => {
    const base64 = await connection.sendRequest<string | null>(requests.read, { uri }).catch(() => null); // not every client reads for us
    return base64 === null ? undefined : fromBase64(base64);
  };

export const remoteFiles = (connection: Connection, load: LoadPack): Files => {
  const bytesOf = remoteBytes(connection);
  const read = oncePerContent((bytes, uri) => textOf(bytes, load, uri), wasRead);
  return {
    async read(uri) {
      const bytes = await bytesOf(uri);
      if (!bytes) return { problem: message('error.notFound') };
      try {
        return await read(bytes, uri);
      } catch (error) {
        return { problem: message('error.unreadable', error instanceof Error ? error.message : String(error)) };
      }
    },
    exists: async (uri) => (await bytesOf(uri)) !== undefined,
    yaml: () => load(YAML_PACK),
  };
};
