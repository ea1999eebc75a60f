/** How the time grows with the length of what is hard to read: twice the length should take about twice the time. */
import { HARD, type Hard } from '../test/fuzz/hard';
import { readUpper } from '../server/analysis/read-upper';
import { check } from '../server/check/check';
import { renewed, texts } from './texts';

const LENGTH = 20_000;
const FACTORS = [1, 2, 4, 8];
/** The best of so many tells growth from chance. */
const ROUNDS = 3;
const STANDARDS = { template: undefined, uppers: [], rules: {}, waivers: [] };
const OPTIONS = { locale: 'zh', today: '2026-01-01' } as const;

/** Prints the time for 1, 2, 4 and 8 times 20 000 characters, and the worst growth of a doubling. */
export function benchGrowth(): void {
  console.log(`hard texts of ${FACTORS.map((factor) => LENGTH * factor).join(', ')} characters beside themselves, in ms`);
  const names = Object.keys(HARD) as Hard[];
  const rounds = Array.from({ length: ROUNDS }, () => names.map((name) => FACTORS.map((factor) => timeOf(HARD[name](LENGTH * factor)))));
  names.forEach((name, n) => {
    const times = FACTORS.map((_, f) => Math.min(...rounds.map((round) => round[n]![f]!)));
    const growth = times.slice(1).map((time, i) => (times[i]! > 20 ? time / times[i]! : 0));
    console.log(`${times.map((time) => time.toFixed(0).padStart(7)).join('')}  ×${Math.max(...growth).toFixed(1)}  ${name}`);
  });
}

/** How long it takes to check a text beside itself, in milliseconds. */
function timeOf(text: string): number {
  const uppers = [readUpper('file:///upper.txt', text.replace('青禾县', '澜川省'))];
  forget();
  const begin = performance.now();
  check(text, { ...STANDARDS, uppers }, OPTIONS);
  return performance.now() - begin;
}

let forgotten = 0;
/** Reads what no cache has seen, more than they hold: a short text would find all of itself there, a long one only its end. */
function forget(): void {
  for (const text of texts().all) check(renewed(text, forgotten++), STANDARDS, OPTIONS);
}
