import { randomInt } from 'node:crypto';

/** How many malformed requests are made, and what they are drawn from: a run is repeated by naming its seed. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);
export const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
