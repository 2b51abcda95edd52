import { parseArgs } from 'node:util';
import { CRASH_POINTS, type CrashPoint, findCrashPoint } from './crash-points.js';

export interface ChaosArguments {
  readonly points: readonly CrashPoint[];
  /** For each point. */
  readonly rounds: number;
  /** Decides at which pass each round's Paylink dies. */
  readonly seed: number;
  /** Worlds that are played at the same time. */
  readonly atOnce: number;
}

/** `--rounds 20 --only <point> --seed 1 --at-once 3`. Throws, naming what is wrong. */
export function readChaosArguments(args: readonly string[]): ChaosArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '20' },
      only: { type: 'string', multiple: true },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      'at-once': { type: 'string', default: '3' },
    },
  });
  return {
    points: values.only?.map(findCrashPoint) ?? CRASH_POINTS,
    rounds: readCount('--rounds', values.rounds),
    seed: readCount('--seed', values.seed),
    atOnce: readCount('--at-once', values['at-once']),
  };
}

/** Throws unless it is a whole number above 0. */
export function readCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`${name} must be a whole number above 0, not "${text}"`);
}
