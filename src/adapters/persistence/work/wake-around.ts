import type { LaneWake, WorkLanes } from '../../../ports/work-lanes.js';

/** Longer than a write takes. */
const LATER_MS = 10_000;

/**
 * Makes a message due and wakes its lane. The lane is woken for a while later too, and first: a crash between the two
 * writes leaves no message in a lane that sleeps.
 */
export async function wakeAround<Result>(
  lanes: Pick<WorkLanes, 'wake'>,
  wake: LaneWake,
  makeDue: () => Promise<Result>,
): Promise<Result> {
  await lanes.wake([{ ...wake, dueAt: new Date(wake.dueAt.getTime() + LATER_MS) }]);
  const result = await makeDue();
  await lanes.wake([wake]);
  return result;
}
