/** `planlint lsp`: the language server over standard input and output. */
import { Command } from 'commander';

/** `start` begins to serve; its connection ends the process. */
export const lspCommand = (start: () => Promise<unknown>): Command =>
  new Command('lsp')
    .description('语言服务器，供任何编辑器使用')
    .option('--stdio', '通过标准输入输出通信')
    .action(async () => {
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await start();
      await new Promise(() => {}); // the connection ends the process
    });
