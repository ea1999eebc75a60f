/** Many drafts checked, in their order: on several threads where asked, and only what has changed where there is a cache. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { rememberLess } from '../base/memo';
import { word } from '../base/messages';
import { Cache } from './cache';
import { DraftChecker, resultOf, type DraftOptions, type DraftOutcome, type DraftResult } from './check-draft';
import { findConfig, loadProject } from '../project/project';
import { cwd } from './projects';
import { brokeAt, locale, listen, retell, type Told } from './console';
import type { Source } from './inputs';
import { nodeFiles, takeForRead } from '../shell/files';
import { SAID } from './words';

/** How the work is done; what comes of it is the same. */
export interface Work {
  readonly jobs?: number;
  readonly cache?: string;
}

/** Checks drafts. What cannot be done is told, in the order of the drafts. */
export async function checkDrafts(
  drafts: readonly Source[],
  options: DraftOptions,
  { jobs = 1, cache: file }: Work,
): Promise<DraftResult[]> {
  const cache = file === undefined ? undefined : await Cache.open(file, options);
  const known = await Promise.all(drafts.map(async (draft) => cache?.get(draft)));
  const open = drafts.filter((_, i) => !known[i]);
  const progress = new Progress(open.length);
  const fresh = new Map<Source, DraftOutcome>();
  const take = (draft: Source, outcome: DraftOutcome) => {
    fresh.set(draft, outcome);
    progress.step();
  };
  const threads = Math.min(jobs, open.length, availableParallelism()); // more only take memory
  if (threads > 1) await onThreads(open, options, threads, take);
  else await here(open, options, take);
  progress.end();
  const outcomes = drafts.map((draft, i) => known[i] ?? fresh.get(draft)!);
  for (const { told } of outcomes) retell(told);
  const unchecked = drafts.filter((_, i) => !outcomes[i]!.result);
  if (jobs > 1) await readAgain(unchecked, options);
  await takeForRead(new Set([...drafts.map(({ uri }) => uri), ...outcomes.flatMap(({ result }) => result?.sources ?? [])]));
  for (const [draft, outcome] of fresh) await cache?.set(draft, outcome);
  await cache?.save();
  return outcomes.flatMap(({ result }) => result ?? []);
}

/** What the projects of drafts that could not be checked go by is read here, as a thread may have read it: nothing is written over it. */
async function readAgain(drafts: readonly Source[], { config, template, upper }: DraftOptions): Promise<void> {
  const own = config === undefined ? undefined : URI.file(resolve(config)).toString();
  const configs = new Set(await Promise.all(drafts.map(async ({ uri }) => own ?? (await findConfig(nodeFiles, uri)))));
  for (const one of configs) await loadProject(nodeFiles, one, cwd(), { template, upper });
}

type Take = (draft: Source, outcome: DraftOutcome) => void;

async function here(drafts: readonly Source[], options: DraftOptions, take: Take): Promise<void> {
  const checker = new DraftChecker(options);
  for (const draft of drafts) take(draft, await outcomeOf(checker, draft));
}

/** What becomes of a draft; where its check breaks down, that is told and the others are checked all the same. */
export async function outcomeOf(checker: Pick<DraftChecker, 'check'>, draft: Source): Promise<DraftOutcome> {
  const told: Told[] = [];
  const stop = listen((one) => told.push(one));
  try {
    const checked = await checker.check(draft);
    return { result: checked && resultOf(checked), told };
  } catch (error) {
    brokeAt(draft.path, error);
    return { result: undefined, told };
  } finally {
    stop();
  }
}

/** The next draft goes to whichever thread is free. */
async function onThreads(drafts: readonly Source[], options: DraftOptions, count: number, take: Take): Promise<void> {
  const waiting = [...drafts];
  const work = async () => {
    const thread = new Worker(__filename, { workerData: options });
    try {
      for (let draft = waiting.shift(); draft; draft = waiting.shift()) {
        const answer = new Promise<DraftOutcome>((resolve, reject) => {
          thread.once('message', resolve);
          thread.once('error', reject);
        });
        thread.postMessage(draft);
        take(draft, await answer);
        thread.removeAllListeners('error');
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, work));
}

/** What the program does as a thread of `onThreads`. */
export function serveAsThread(): void {
  rememberLess();
  const checker = new DraftChecker(workerData as DraftOptions);
  parentPort!.on('message', (draft: Source) => void outcomeOf(checker, draft).then((outcome) => parentPort!.postMessage(outcome)));
}

/** So many drafts take long enough to say how far they are. */
const MANY = 20;

/** A line of a terminal that counts. */
class Progress {
  private done = 0;

  constructor(private readonly all: number) {}

  step(): void {
    this.done++;
    if (this.isShown()) process.stderr.write(`\r${word(SAID.progress, locale, this.done, this.all)}`);
  }

  end(): void {
    if (this.isShown()) process.stderr.write('\r\u001b[K');
  }

  private isShown(): boolean {
    return process.stderr.isTTY && this.all >= MANY;
  }
}
