/** The neighbours' linters, where `npm install --prefix bench` has put them: all of them check texts, none compares plans. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Peer {
  readonly name: string;
  readonly check: (text: string) => unknown;
}

const inBench = createRequire(resolve('bench/package.json'));
const load = async <T>(id: string) => (await import(pathToFileURL(inBench.resolve(id)).href)) as T;

const PEERS: Readonly<Record<string, () => Promise<Peer['check']>>> = {
  AutoCorrect: async () => {
    const { lintFor } = await load<{ lintFor: (text: string, path: string) => unknown }>('autocorrect-node');
    return (text) => lintFor(text, 'plan.txt');
  },
  markdownlint: async () => {
    const { lint } = await load<{ lint: (options: object) => unknown }>('markdownlint/sync');
    return (text) => lint({ strings: { plan: text } });
  },
  zhlint: async () => {
    const { run } = await load<{ run: (text: string, options: object) => unknown }>('zhlint');
    return (text) => run(text, { rules: { preset: 'default' } });
  },
};

/** Those that are installed. */
export async function peers(): Promise<Peer[]> {
  const found = await Promise.all(
    Object.entries(PEERS).map(async ([name, make]) => ({ name, check: await make().catch(() => undefined) })),
  );
  return found.filter((one): one is Peer => one.check !== undefined);
}
