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

  it('are checked against one another, start-up included, in about three times what loading the TypeScript compiler takes', () => {
    const [one, other] = readdirSync(join(shared, 'plans'))
      .sort()
      .map((file) => join(shared, 'plans', file));
    const timed = (...args: string[]) => {
      const begin = process.hrtime.bigint();
      spawnSync(process.execPath, args, { encoding: 'utf8' });
      return Number(process.hrtime.bigint() - begin) / 1e6;
    };
    const [check, peer] = [[] as number[], [] as number[]];
    for (let i = 0; i < 9; i++) {
      peer.push(timed('-e', "require('typescript')"));
      check.push(timed('dist/cli.js', 'check', one!, '--upper', other!));
    }
    const [quickest, peersQuickest] = [Math.min(...check), Math.min(...peer)]; // what else the machine does only adds
    console.log(`check: ${Math.round(quickest)} ms, TypeScript: ${Math.round(peersQuickest)} ms`);
    assert.ok(quickest < 4.5 * peersQuickest, `${quickest} ms against ${peersQuickest} ms`);
  });
});
