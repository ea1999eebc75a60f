/**
 * The built command line against published plans that readers have annotated by hand. They lie beside the checkout of those who
 * develop Plan Lint (PLANLINT_SHARED, else ../shared); users have none, so `npm test` leaves this suite out.
 */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.env['PLANLINT_SHARED'] ?? '../shared';
const run = (script: string, ...args: string[]): Record<string, number> =>
  JSON.parse(execFileSync(process.execPath, [join(shared, 'score', script), '--json', ...args], { encoding: 'utf8' })) as Record<
    string,
    number
  >;

describe('published plans', () => {
  it('are read and compared as a careful reader does', () => {
    const figures = run('score.mjs');
    console.log(figures);
    const least = {
      domains: 1,
      headingRecall: 0.99,
      detectF1: 0.98,
      targetF1: 0.98,
      impliedRecall: 0.85,
      pairRecall: 0.98,
      pairPrecision: 0.99,
      verdictAccuracy: 0.99,
      absentRecall: 0.97,
    };
    for (const [key, value] of Object.entries(least)) assert.ok(figures[key]! >= value, `${key} ${figures[key]} < ${value}`);
    assert.ok(figures['headingExtra']! <= 2 && figures['numberingExtra']! <= 2);
  });

  for (const seed of ['7', '11', '23']) {
    it(`show the damage done to them, and nothing else (seed ${seed})`, () => {
      const figures = run('mutate.mjs', '--seed', seed);
      console.log(figures);
      assert.ok(figures['all']! >= 0.99 && figures['self'] === 0 && figures['collateral']! <= 0.01);
    });
  }

  it('are checked against one another in under a second, start-up included', () => {
    const [one, other] = readdirSync(join(shared, 'plans'))
      .sort()
      .map((file) => join(shared, 'plans', file));
    const times = Array.from({ length: 9 }, () => {
      const begin = process.hrtime.bigint();
      spawnSync(process.execPath, ['dist/cli.js', 'check', one!, '--upper', other!], { encoding: 'utf8' });
      return Number(process.hrtime.bigint() - begin) / 1e6;
    }).sort((a, b) => a - b);
    console.log(`check: ${Math.round(times[0]!)} to ${Math.round(times.at(-1)!)} ms`);
    assert.ok(times[0]! < 1000, `${times[0]} ms`); // the quickest: what else the machine does only adds
  });
});
