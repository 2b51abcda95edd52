import type { Playground } from '@paylink/playground/create-playground';
import type { Services } from '../../service/create-services.js';
import { createWeekStage } from './week-stage.js';
import { WEEK, WEEK_HOURS } from './week-story.js';

export interface PlayWeekDeps {
  readonly services: Services;
  readonly playground: Pick<Playground, 'clock' | 'platform'>;
  readonly localUrl: string;
  /** When something falls due next; null: nothing does. */
  findNextDue(): Promise<Date | null>;
  /** Gives the workspace its merchant, unless it has one. */
  setUp(): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** For what leaves only when it could no longer be undone. */
const SETTLING_MS = 20_000;

/**
 * A week goes by, in a second or two: the clock goes back before anything has happened, each scene is played by the
 * use cases of real life, and what falls due between them happens in its own time. The clock ends where it was.
 */
export async function playWeek(deps: PlayWeekDeps, stopping: AbortSignal): Promise<void> {
  const { clock, platform } = deps.playground;
  const endsAtMs = clock.now().getTime();
  const aheadMs = clock.aheadMs();
  clock.setAhead(aheadMs - WEEK_HOURS * HOUR_MS);
  const at = (hoursFromNow: number) => new Date(endsAtMs + hoursFromNow * HOUR_MS);
  try {
    await deps.setUp();
    const stage = createWeekStage({ ...deps, platform, settle: () => settle(deps) });
    for (const { hoursAgo, play } of WEEK) {
      if (stopping.aborted) return;
      await letPass(deps, at(-hoursAgo));
      platform.clockMoved();
      await play(stage, at);
    }
    await letPass(deps, at(0));
    await deps.services.runner.catchUp();
  } finally {
    // Whoever looked on may have moved it further meanwhile.
    clock.setAhead(Math.max(aheadMs, clock.aheadMs()));
    platform.clockMoved();
  }
}

/** What a deed leads to, at once and when it can no longer be undone: what is told of the first must not be late. */
async function settle({ services, playground }: PlayWeekDeps): Promise<void> {
  await services.runner.catchUp();
  playground.clock.advance(SETTLING_MS);
  await services.runner.catchUp();
}

/** What falls due until then happens on the way. */
async function letPass(deps: PlayWeekDeps, until: Date): Promise<void> {
  const { findNextDue } = deps;
  const { clock } = deps.playground;
  const moveTo = (at: Date) => clock.advance(at.getTime() - clock.now().getTime());
  for (let due = await findNextDue(); due !== null && due < until; due = await findNextDue()) {
    // What stays due, because it cannot be done, must not hold the week up.
    if (due <= clock.now()) break;
    moveTo(due);
    await settle(deps);
  }
  moveTo(until);
}
