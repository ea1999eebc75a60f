/**
 * How long the steps take on drafts of about 50 000 characters (the examples, one after another, thrice), warm, median of 15 runs.
 * Run: npm run bench
 */
import { readFileSync } from 'node:fs';
import { compare } from '../server/compare/compare';
import { SentenceIndex, alignmentOf, sentencesFor } from '../server/compare/align';
import { analyze, lint } from '../server/lint';
import { readPlans } from '../server/plan/outline';
import { readUpper } from '../server/project/upper';
import { paragraphsIn } from '../server/rules/text';
import { readTargets } from '../server/target/targets';

const read = (path: string) => readFileSync(path, 'utf8');
const draft = ['青禾县妇女发展规划', '青禾县儿童发展规划'].map((name) => read(`examples/drafts/${name}.plan.txt`)).join('\n').repeat(2);
const above = ['澜川省妇女发展规划', '澜川省儿童发展规划', '云岫市妇女发展规划', '云岫市儿童发展规划'].map((name) => read(`examples/upper/${name}.plan.txt`));

function median(work: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[7]!;
}

const plans = readPlans(draft);
const targets = plans.flatMap((plan) => readTargets(plan, draft));
const uppers = above.map((text, i) => readUpper(`file:///${i}.txt`, text));
const upperTargets = uppers.flatMap((u) => u.plans.map((p) => ({ targets: p.targets, until: p.period?.[1] })));
const own = plans.flatMap((plan) => paragraphsIn(plan).map(({ flow }) => flow));
const models = uppers.flatMap((u) => u.plans.flatMap((p) => [...p.paragraphs]));

const steps: Readonly<Record<string, () => unknown>> = {
  'read the structure': () => readPlans(draft),
  'read the targets': () => plans.map((plan) => readTargets(plan, draft)),
  'compare with four plans': () => compare(targets, upperTargets),
  'align the sentences': () => {
    const index = new SentenceIndex(sentencesFor(models, 0));
    return sentencesFor(own, -1).map((sentence) => { const model = index.modelOf(sentence); return model && alignmentOf(sentence.flow, model); });
  },
  'everything, to findings': () => lint(analyze(draft, { template: undefined, uppers }), {}, 'zh'),
};
console.log(`${draft.length} characters, higher-level plans ${above.join('').length} characters`);
for (const [name, work] of Object.entries(steps)) console.log(`${median(work).toFixed(1).padStart(8)} ms  ${name}`);
