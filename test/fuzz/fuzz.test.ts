import { SEEDS } from './seeds';
import { surfaces, type Surface } from './surfaces';

/** So many inputs for each surface on each run; `npm run fuzz` goes on for as long as it is told to. */
const RUNS: Readonly<Record<Surface, number>> = { plan: 40, domain: 80, paragraph: 600, config: 400, bytes: 200, session: 20 };

describe('whatever it is given, nothing throws, hangs or tells what is not so', () => {
  for (const surface of Object.keys(RUNS) as Surface[]) {
    it(`${surface}, from the first seeds`, async () => {
      for (let seed = 1; seed <= RUNS[surface]; seed++) await surfaces[surface].attempt(seed);
    });
    for (const seed of SEEDS[surface]) it(`${surface}, seed ${seed}, which it once did not bear`, () => surfaces[surface].attempt(seed));
  }
});
