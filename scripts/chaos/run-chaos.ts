import { createHash } from 'node:crypto';
import type { Progress } from '../store/progress.js';
import type { CrashPoint } from './crash-points.js';
import { openWorld, type World } from './open-world.js';
import { DEALS, playRound, type RoundReport } from './play-round.js';
import type { ChaosArguments } from './read-chaos-arguments.js';

export interface PointReport {
  readonly point: CrashPoint;
  readonly rounds: readonly RoundReport[];
}

interface Round {
  readonly point: CrashPoint;
  /** No two rounds have the same. */
  readonly number: number;
  readonly pass: number;
}

/** Plays every point so often, in some worlds at the same time. `main`: the compiled `paylink-under-test`. */
export async function runChaos(
  main: string,
  asked: ChaosArguments,
  progress: Progress,
): Promise<readonly PointReport[]> {
  const rounds = listRounds(asked);
  const waiting = [...rounds];
  const played: { readonly point: CrashPoint; readonly report: RoundReport }[] = [];

  async function playInTurn(): Promise<void> {
    const world = await openWorld(main);
    try {
      for (let round = waiting.shift(); round !== undefined; round = waiting.shift()) {
        for (const report of await playUntilHit(world, round)) played.push({ point: round.point, report });
        progress.show('Crashes', rounds.length - waiting.length, rounds.length);
      }
    } finally {
      await world.close();
    }
  }

  progress.show('Crashes', 0, rounds.length);
  await Promise.all(Array.from({ length: asked.atOnce }, playInTurn));
  progress.end();
  return asked.points.map((point) => ({
    point,
    rounds: played.filter((each) => each.point === point).map(({ report }) => report),
  }));
}

export function countHits({ rounds }: Pick<PointReport, 'rounds'>): number {
  return rounds.filter(({ isHit }) => isHit).length;
}

function listRounds({ points, rounds, seed }: ChaosArguments): readonly Round[] {
  return points.flatMap((point, i) =>
    Array.from({ length: rounds }, (_, round) => {
      const pass = drawPass(`${seed} ${point.name} ${round}`);
      return { point, number: i * rounds + round, pass };
    }),
  );
}

/** Who never comes to a later pass surely comes to the first. */
async function playUntilHit(world: World, { point, number, pass }: Round): Promise<readonly RoundReport[]> {
  const report = await playRound(world, { point, name: `Sale ${number}`, number, pass });
  if (report.isHit || pass === 1) return [report];
  return [report, await playRound(world, { point, name: `Sale ${number} again`, number, pass: 1 })];
}

/** From 1 to the number of sales, always the same for the same text. */
function drawPass(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE() % DEALS) + 1;
}
