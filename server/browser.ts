/** The language server in a web worker: the client reads its files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { LoadPack } from './base/packs';
import { remoteBytes, remoteFiles } from './shell/remote-files';
import { requests } from './lsp/requests';
import { today } from './shell/today';
import { startService } from './lsp/service';

const scope = self as unknown as { planlint?: Record<string, unknown>; importScripts(uri: string): void };
const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));

/** A pack is a script that leaves what it holds in a global. */
const load: LoadPack = async <T>(id: string) => {
  if (!scope.planlint?.[id]) scope.importScripts(await connection.sendRequest<string>(requests.pack, id));
  return scope.planlint![id] as T;
};

startService(connection, {
  files: remoteFiles(connection, load),
  bytes: remoteBytes(connection),
  load,
  today,
  pages: undefined,
});
