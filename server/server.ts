/** The language server in Node: started by the VS Code extension over IPC, by other editors as `planlint lsp --stdio`. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeFiles } from './files';
import { startService } from './service';

// The way of talking (--stdio, --node-ipc) is read from the command line.
startService(createConnection(ProposedFeatures.all), nodeFiles, URI.file(join(__dirname, '../docs/rules')).toString());
