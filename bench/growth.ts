/** How the time grows with the length of what is hard to read: twice the length should take about twice the time. */
import { HARD, type Hard } from '../test/fuzz/hard';
import { check } from '../server/check/check';

const LENGTH = 20_000;

/** Prints the time for 1, 2, 4 and 8 times 20 000 characters, and the worst growth of a doubling. */
export function benchGrowth(): void {
  console.log(`hard texts of ${LENGTH}, ${LENGTH * 2}, ${LENGTH * 4} and ${LENGTH * 8} characters, in ms`);
  for (const name of Object.keys(HARD) as Hard[]) {
    const times = [1, 2, 4, 8].map((factor) => timeOf(HARD[name](LENGTH * factor)));
    const growth = times.slice(1).map((time, i) => (times[i]! > 20 ? time / times[i]! : 0));
    console.log(`${times.map((time) => time.toFixed(0).padStart(7)).join('')}  ×${Math.max(...growth).toFixed(1)}  ${name}`);
  }
}

function timeOf(text: string): number {
  const begin = performance.now();
  check(text, { template: undefined, uppers: [], rules: {}, waivers: [] }, { locale: 'zh', today: '2026-01-01' });
  return performance.now() - begin;
}
