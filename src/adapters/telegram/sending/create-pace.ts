import type { Timers } from '../../../ports/timers.js';

/** The bot's own pace, over all chats. */
export interface Pace {
  /** Takes a turn; else for how long to wait for one: whoever comes later waits longer. */
  take(): number;
}

/** About thirty messages a second: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const PER_SECOND = 30;

/** A bucket that holds a second's turns. */
export function createPace({ elapsedMs }: Pick<Timers, 'elapsedMs'>): Pace {
  let turns = PER_SECOND;
  let filledMs = elapsedMs();
  /** The moment that was last promised to somebody who had to wait. */
  let promisedMs = 0;
  return {
    take() {
      const nowMs = elapsedMs();
      turns = Math.min(PER_SECOND, turns + ((nowMs - filledMs) * PER_SECOND) / 1_000);
      filledMs = nowMs;
      if (turns >= 1) {
        turns -= 1;
        return 0;
      }
      promisedMs = Math.max(promisedMs, nowMs) + 1_000 / PER_SECOND;
      return Math.ceil(promisedMs - nowMs);
    },
  };
}
