/** The language server in Node: started by the VS Code extension over IPC, by other editors as `planlint lsp --stdio`. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { bytesAt, loadPack, nodeFiles } from './shell/files';
import { remoteBytes, remoteFiles } from './shell/remote-files';
import { stdio } from './shell/stdio';
import { today } from './shell/today';
import { startService } from './lsp/service';

const ends = stdio();
// Other ways of talking (--node-ipc) the library reads from the command line.
const connection = ends ? createConnection(ProposedFeatures.all, ends.reader, ends.writer) : createConnection(ProposedFeatures.all);
const remote = remoteFiles(connection, loadPack);
const filesFor = (uri: string) => (URI.parse(uri).scheme === 'file' ? nodeFiles : remote);
startService(connection, {
  files: { read: (uri) => filesFor(uri).read(uri), exists: (uri) => filesFor(uri).exists(uri), yaml: nodeFiles.yaml },
  bytes: (uri) => (URI.parse(uri).scheme === 'file' ? bytesAt(URI.parse(uri).fsPath) : remoteBytes(connection)(uri)),
  load: loadPack,
  today,
  pages: URI.file(join(__dirname, '../docs/rules')).toString(),
});
