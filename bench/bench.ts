/**
 * How long things take: texts never seen before beside the neighbours' linters; the steps on drafts of about 50 000 characters (the
 * examples, one after another, thrice), warm, median of 15 runs; a keystroke; and hard texts as they grow.
 * Run: npm run bench, after npm install --prefix bench for the neighbours; PLANLINT_SHARED=../shared takes published plans.
 */
import { readFileSync } from 'node:fs';
import { compare } from '../server/compare/compare';
import { SentenceIndex, alignmentOf, sentencesFor } from '../server/compare/align';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../server/lsp/features/completion';
import type { CheckedDocument } from '../server/lsp/document';
import { hover } from '../server/lsp/features/hover';
import { check as checkText } from '../server/check/check';
import { lint } from '../server/check/lint';
import { analyse } from '../server/analysis/analyse';
import { readPlans } from '../server/plan/document';
import { readUpper } from '../server/analysis/read-upper';
import { paragraphsIn } from '../server/analysis/text';
import { readTargets } from '../server/targets/targets';
import { benchCold } from './cold';
import { benchCountry } from './country';
import { benchGrowth } from './growth';

const read = (path: string) => readFileSync(path, 'utf8');
const draft = ['青禾县妇女发展规划', '青禾县儿童发展规划']
  .map((name) => read(`examples/drafts/${name}.plan.txt`))
  .join('\n')
  .repeat(2);
const above = ['澜川省妇女发展规划', '澜川省儿童发展规划', '云岫市妇女发展规划', '云岫市儿童发展规划'].map((name) =>
  read(`examples/upper/${name}.plan.txt`),
);

/** Times of a piece of work in ms, shortest first; `work` is told which run it is. */
function timed(work: (run: number) => unknown, runs = 15): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const begin = performance.now();
    work(run);
    return performance.now() - begin;
  }).sort((a, b) => a - b);
}
const median = (work: () => unknown): number => timed(work)[7]!;
const p95 = (work: (run: number) => unknown): number => timed(work, 300)[284]!;

const plans = readPlans(draft);
const targets = plans.flatMap((plan) => readTargets(plan));
const uppers = above.map((text, i) => readUpper(`file:///${i}.txt`, text));
const upperTargets = uppers.flatMap((u) => u.plans.map((p) => ({ targets: p.targets, until: p.period?.[1] })));
const own = plans.flatMap((plan) => paragraphsIn(plan).map(({ flow }) => flow));
const models = uppers.flatMap((u) => u.plans.flatMap((p) => [...p.paragraphs]));

const steps: Readonly<Record<string, () => unknown>> = {
  'read the structure': () => readPlans(draft),
  'read the targets': () => plans.map((plan) => readTargets(plan)),
  'compare with four plans': () => compare(targets, upperTargets),
  'align the sentences': () => {
    const index = new SentenceIndex(sentencesFor(models, 0));
    return sentencesFor(own, -1).map((sentence) => {
      const model = index.modelOf(sentence);
      return model && alignmentOf(sentence, model);
    });
  },
  'everything, to findings': () => lint(analyse(draft, { template: undefined, uppers }), {}, 'zh'),
};
console.log(`${draft.length} characters, higher-level plans ${above.join('').length} characters`);
for (const [name, work] of Object.entries(steps)) console.log(`${median(work).toFixed(1).padStart(8)} ms  ${name}`);

// What a drafter waits for: a character more in the middle of 60 000, two higher-level plans.
// The text is plans that differ: one said over again would be compared with itself.
const typed = [draft.slice(0, draft.length / 2), above[2], above[3], above[1], above[0]].join('\n').slice(0, 60_000);
const two = uppers.slice(0, 2);
const check = (run: number): CheckedDocument => {
  const text = typed.slice(0, 30_000) + '提'.repeat(run % 9) + typed.slice(30_000);
  return {
    ...checkText(text, { template: undefined, uppers: two, rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' }),
    document: TextDocument.create('file:///draft.txt', 'development-plan', run, text),
    uppers: new Map(),
    locale: 'zh',
  };
};
const ready = check(0);
const waits: Readonly<Record<string, (run: number) => unknown>> = {
  'a keystroke, to findings': check,
  'a hover': (run) => hover(ready, 20_000 + run * 37),
  'a completion': (run) => completion(ready, 20_000 + run * 37),
};
console.log(`${typed.length} characters, 95 of 100 take no longer (300 times, from the first)`);
for (const [name, work] of Object.entries(waits)) console.log(`${p95(work).toFixed(1).padStart(8)} ms  ${name}`);

benchGrowth();
void benchCold().then(() => benchCountry(Number(process.env['PLANLINT_COUNTRY'] ?? 100)));
