import type { Surface } from './surfaces';

/** The seeds that once made something throw, hang or tell what was not so, as the mutations are: those must not be changed. */
export const SEEDS: Readonly<Record<Surface, readonly number[]>> = {
  plan: [531, 1502, 675683268, 675691653, 772201222, 776305710, 42209],
  domain: [9382, 20329142],
  paragraph: [20265596, 20305945, 225328, 849945, 68194],
  config: [114, 716],
  bytes: [],
  session: [],
};
