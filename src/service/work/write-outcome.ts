import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkRow } from '../../ports/work-table.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';

export interface WriteOutcomeDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly hold: Hold;
  readonly kick: (afterMs: number) => void;
  /** Told when what came of a row could not be stored, so that it stays held. */
  readonly onStillHeld: () => void;
}

type Given = WriteOutcomeDeps & { readonly outcome: WorkOutcome };

const STORE_TRIES = 5;
const STORE_PAUSE_MS = 1_000;

/**
 * Writes down what came of a row, and tries again where the store fails. Never rejects: what cannot be written for so
 * long is worked again, as this instance finds that it holds the row, or another takes over.
 */
export async function writeOutcome(kind: WorkKind<WorkRow>, row: WorkRow, given: Given): Promise<void> {
  const { timers, logger, onStillHeld } = given;
  const about = { kind: kind.name, row: row.id };
  for (let tries = 0; ; tries += 1) {
    if (tries > 0) await new Promise<void>((resolve) => timers.after(STORE_PAUSE_MS * tries, resolve));
    try {
      return await write(kind, row, given);
    } catch (error) {
      if (tries === 0) logger.warn({ err: error, ...about }, 'what came of due work could not be stored');
      if (tries < STORE_TRIES) continue;
      logger.error({ err: error, ...about }, 'due work stays held by this instance');
      return onStillHeld();
    }
  }
}

async function write(
  { table }: WorkKind<WorkRow>,
  row: WorkRow,
  { outcome, hold: { holder }, clock, kick }: Given,
): Promise<void> {
  switch (outcome.kind) {
    case 'gone':
      return;
    case 'done':
      return table.finish(row, holder);
    case 'park':
      return table.park(row, { reason: outcome.reason, at: clock.now() }, holder);
    case 'later': {
      const { at, pausedUntil, failures = row.failures } = outcome;
      const paused = pausedUntil === undefined ? {} : { pausedUntil };
      await table.giveBack(row, { dueAt: at, failures, ...paused }, holder);
      if (at !== null) kick(Math.max(0, at.getTime() - clock.now().getTime()));
    }
  }
}
