/**
 * Fuzzes for some minutes: npm run fuzz -- --minutes 10 [--seed 1]. Each failure is told with its seed and its input is written to
 * out/fuzz/; exit code 1 where there is one. A seed that fails is kept in seeds.ts once it is mended.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { surfaces, type Surface } from './surfaces';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const end = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
/** Of a hundred inputs. */
const SHARES: Readonly<Record<Surface, number>> = { plan: 8, domain: 70, config: 11, bytes: 10, session: 1 };
const counts: Record<Surface, number> = { plan: 0, domain: 0, config: 0, bytes: 0, session: 0 };
const failures = new Map<string, string>();

async function attempt(surface: Surface, seed: number): Promise<void> {
  counts[surface]++;
  try {
    await surfaces[surface].attempt(seed);
  } catch (error) {
    const message = (error as Error).message.split('\n')[0]!;
    const kind = `${surface}: ${message.replace(/\d+/g, 'N').slice(0, 60)}`;
    if (failures.has(kind)) return; // the same again
    failures.set(kind, `seed ${seed}: ${message}`);
    mkdirSync('out/fuzz', { recursive: true });
    writeFileSync(`out/fuzz/${surface}-${seed}.txt`, surfaces[surface].inputOf(seed));
    console.error(`${surface}, seed ${seed}: ${(error as Error).stack!.split('\n').slice(0, 4).join('\n')}`);
  }
}

async function main(): Promise<void> {
  console.log(`from seed ${first}, for ${values.minutes} minutes`);
  for (let seed = first; Date.now() < end; seed += 100)
    for (const surface of Object.keys(SHARES) as Surface[]) {
      for (let i = 0; i < SHARES[surface] && Date.now() < end; i++) await attempt(surface, seed + i);
    }
  const { plan, domain, config, bytes, session } = counts;
  console.log(`${plan} plans, ${domain} plans of one domain, ${config} configurations, ${bytes} files, ${session} sessions`);
  console.log(`${failures.size} kinds of failure`);
  process.exitCode = failures.size ? 1 : 0;
}

void main();
