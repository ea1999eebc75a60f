/**
 * Fuzzes for some minutes: npm run fuzz -- --minutes 10 [--seed 1]. Each failure is told with its seed and its input is written to
 * out/fuzz/; exit code 1 where there is one. A seed that fails is kept in seeds.ts once it is mended. Attempts are made in a thread, so
 * that one that does not end is told, too.
 */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { surfaces, type Surface } from './surfaces';

interface Attempt {
  readonly surface: Surface;
  readonly seed: number;
}

/** How many of each are made in turn: most of the time goes to paragraphs. */
const SHARES: Readonly<Record<Surface, number>> = { plan: 4, domain: 30, paragraph: 940, config: 12, bytes: 12, session: 2 };
/** Milliseconds for an attempt, on a machine that has other things to do. */
const LONGEST = 30_000;

function* attemptsFrom(first: number): Generator<Attempt> {
  for (let start = first; ; start += 1_000)
    for (const [surface, share] of Object.entries(SHARES) as [Surface, number][])
      for (let i = 0; i < share; i++) yield { surface, seed: start + i };
}

/** How an attempt failed; '' where it did not. */
async function failureOf({ surface, seed }: Attempt): Promise<string> {
  try {
    await surfaces[surface].attempt(seed);
    return '';
  } catch (error) {
    return (error as Error).stack!.split('\n').slice(0, 4).join('\n');
  }
}

/** The thread’s part. */
function serve(): void {
  parentPort!.on('message', (attempt: Attempt) => void failureOf(attempt).then((failure) => parentPort!.postMessage(failure)));
}

/** Makes attempts one by one, each new one after the last has ended or was given up. */
class Thread {
  private worker = new Worker(__filename);

  /** How it failed; '' where it did not. */
  async make(attempt: Attempt): Promise<string> {
    this.worker.postMessage(attempt);
    const ended = AbortSignal.timeout(LONGEST);
    try {
      const [failure] = (await once(this.worker, 'message', { signal: ended })) as [string];
      return failure;
    } catch (error) {
      await this.close();
      this.worker = new Worker(__filename);
      return ended.aborted ? `it does not end in ${LONGEST / 1000} s` : String(error);
    }
  }

  close = (): Promise<number> => this.worker.terminate();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
  let end = Date.now() + Number(values.minutes) * 60_000;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (end = 0)); // it still tells how many there were
  const first = Number(values.seed ?? Date.now() % 1_000_000_000);
  console.log(`from seed ${first}, for ${values.minutes} minutes`);
  const counts: Record<Surface, number> = { plan: 0, domain: 0, paragraph: 0, config: 0, bytes: 0, session: 0 };
  const kinds = new Set<string>();
  const thread = new Thread();
  for (const attempt of attemptsFrom(first)) {
    if (Date.now() >= end) break;
    const failure = await thread.make(attempt);
    counts[attempt.surface]++;
    const kind = `${attempt.surface}: ${failure.split('\n')[0]!.replace(/\d+/g, 'N').slice(0, 60)}`;
    if (failure && !kinds.has(kind)) tell(attempt, failure);
    if (failure) kinds.add(kind);
  }
  await thread.close();
  const { plan, domain, paragraph, config, bytes, session } = counts;
  console.log(`${plan} plans, ${domain} plans of one domain, ${paragraph} paragraphs`);
  console.log(`${config} configurations, ${bytes} files, ${session} sessions`);
  console.log(`${kinds.size} kinds of failure`);
  process.exitCode = kinds.size ? 1 : 0;
}

function tell({ surface, seed }: Attempt, failure: string): void {
  mkdirSync('out/fuzz', { recursive: true });
  writeFileSync(`out/fuzz/${surface}-${seed}.txt`, surfaces[surface].inputOf(seed));
  console.error(`${surface}, seed ${seed}: ${failure}`);
}

if (isMainThread) void main();
else serve();
