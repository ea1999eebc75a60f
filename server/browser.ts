/** The language server in a web worker: the client reads its files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { PdfReader } from './formats';
import { remoteFiles } from './remote-files';
import { requests } from './requests';
import { startService } from './service';

const scope = self as unknown as { planlintPdf?: PdfReader; importScripts(uri: string): void };
const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));

/** The bundle is a script that leaves what it holds in a global. */
async function loadPdf(): Promise<PdfReader> {
  if (!scope.planlintPdf) scope.importScripts(await connection.sendRequest<string>(requests.pdf));
  return scope.planlintPdf!;
}

startService(connection, remoteFiles(connection, loadPdf), undefined);
