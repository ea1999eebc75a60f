/** The language server in a web worker: the client reads its files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { remoteFiles } from './remote-files';
import { startService } from './service';

const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));
startService(connection, remoteFiles(connection), undefined);
