import { createHash } from 'node:crypto';
import type { Progress } from '../store/progress.js';
import type { CrashPoint } from './crash-points.js';
import { openWorld } from './open-world.js';
import { DEALS, playRound, type RoundReport } from './play-round.js';
import type { ChaosArguments } from './read-chaos-arguments.js';

export interface PointReport {
  readonly point: CrashPoint;
  readonly rounds: readonly RoundReport[];
}

/** Plays every point until it was hit so often, some points at the same time, each in a world of its own. */
export async function runChaos(
  main: string,
  { points, rounds, seed, atOnce }: ChaosArguments,
  progress: Progress,
): Promise<readonly PointReport[]> {
  const played = points.map((point) => ({ point, rounds: [] as RoundReport[] }));
  const waiting = [...played];
  let done = 0;

  async function play(report: (typeof played)[number]): Promise<void> {
    const world = await openWorld(main);
    try {
      for (let number = 0; countHits(report) < rounds && number < rounds * 2; number += 1) {
        // Whoever never comes to a later pass surely comes to the first.
        const pass = number < rounds ? drawPass(`${seed} ${report.point.name} ${number}`) : 1;
        report.rounds.push(await playRound(world, { point: report.point, pass, number }));
        done += report.rounds.at(-1)?.isHit ? 1 : 0;
        progress.show('Crashes', done, points.length * rounds);
      }
    } finally {
      await world.close();
    }
  }

  async function work(): Promise<void> {
    for (let report = waiting.shift(); report !== undefined; report = waiting.shift()) await play(report);
  }

  progress.show('Crashes', 0, points.length * rounds);
  await Promise.all(Array.from({ length: atOnce }, work));
  progress.end();
  return played;
}

export function countHits({ rounds }: Pick<PointReport, 'rounds'>): number {
  return rounds.filter(({ isHit }) => isHit).length;
}

/** From 1 to the number of sales, always the same for the same text. */
function drawPass(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE() % DEALS) + 1;
}
