/** `planlint lsp`: the language server over standard input and output. */
import { Command } from 'commander';
import { help } from './help';

/** `start` begins to serve; its connection ends the process. */
export const lspCommand = (start: () => Promise<unknown>): Command =>
  new Command('lsp')
    .description(help('lsp'))
    .option('--stdio', help('stdio'))
    .action(async () => {
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await start();
      await new Promise(() => {}); // the connection ends the process
    });
