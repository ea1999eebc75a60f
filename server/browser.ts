/** The language server in a web worker: the client reads its files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { FormatReader, LoadReader } from './formats';
import { remoteFiles } from './shell/remote-files';
import { requests } from './lsp/requests';
import { today } from './shell/today';
import { startService } from './lsp/service';

const scope = self as unknown as { planlint?: Record<string, FormatReader>; importScripts(uri: string): void };
const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));

/** A bundle is a script that leaves what it holds in a global. */
const load: LoadReader = async (format) => {
  if (!scope.planlint?.[format]) scope.importScripts(await connection.sendRequest<string>(requests.reader, format));
  return scope.planlint![format]!;
};

startService(connection, remoteFiles(connection, load), undefined, today);
