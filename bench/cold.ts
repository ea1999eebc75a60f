/** How fast texts are checked that nothing has been remembered of, beside the neighbours in the same process. */
import { check } from '../server/check/check';
import { readUpper } from '../server/analysis/read-upper';
import { readPlans } from '../server/plan/document';
import { readTargets } from '../server/targets/targets';
import { peers } from './peers';
import { renewed, texts } from './texts';

const RUNS = 9;

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Prints megabytes a second, and the ratio to the first of the peers. */
export async function benchCold(): Promise<void> {
  const { name, all } = texts();
  const uppers = all.slice(-2).map((text, i) => readUpper(`file:///${i}.txt`, text));
  const standards = { template: undefined, uppers, rules: {}, waivers: [] };
  const found = await peers();
  const works = [
    ...found.map((peer) => ({ name: peer.name, work: peer.check })),
    { name: 'Plan Lint, everything', work: (text: string) => check(text, standards, { locale: 'zh', today: '2026-01-01' }) },
    { name: 'Plan Lint, reading', work: (text: string) => readPlans(text) },
    { name: 'Plan Lint, reading with targets', work: (text: string) => readPlans(text).map((plan) => readTargets(plan)) },
  ];
  const times = works.map((): number[] => []);
  for (let run = 0; run < RUNS; run++)
    works.forEach(({ work }, i) => {
      const fresh = all.map((text, place) => renewed(text, run * 100 + i * 10 + place));
      const begin = performance.now();
      for (const text of fresh) work(text);
      times[i]!.push(performance.now() - begin);
    });
  const bytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const speeds = times.map((some) => bytes / median(some) / 1_000);
  console.log(
    `${all.length} ${name}, ${bytes} bytes, cold: one character of each line another in each of ${RUNS} runs, two higher-level plans`,
  );
  works.forEach((one, i) => {
    const ratio = found.length ? `  ${(speeds[i]! / speeds[0]!).toFixed(2)} × ${found[0]!.name}` : '';
    console.log(`${speeds[i]!.toFixed(2).padStart(8)} MB/s  ${one.name}${ratio}`);
  });
  if (!found.length) console.log('         no neighbours here: npm install --prefix bench');
}
