import type { Timers } from '../../../ports/timers.js';

/** How much each group has had of late, by this instance: what others sent it there Telegram answers itself. */
export interface GroupPace {
  /** For how long it takes no new message; 0: it takes one. */
  waitMs(chatId: number): number;
  /** One is sent there. */
  note(chatId: number): void;
}

/** Twenty messages a minute: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** No more than twenty in any minute, as close together as a chat takes them. */
export function createGroupPace({ elapsedMs }: Pick<Timers, 'elapsedMs'>): GroupPace {
  /** When the newest were sent in each group; whoever had one last comes last. */
  const sent = new Map<number, readonly number[]>();

  function forgetOld(): void {
    for (const [chatId, moments] of sent) {
      if ((moments.at(-1) ?? 0) + MINUTE_MS > elapsedMs()) return;
      sent.delete(chatId);
    }
  }

  return {
    waitMs(chatId) {
      const oldest = sent.get(chatId)?.at(-A_MINUTE);
      return oldest === undefined ? 0 : Math.max(0, oldest + MINUTE_MS - elapsedMs());
    },
    note(chatId) {
      const before = sent.get(chatId) ?? [];
      sent.delete(chatId);
      sent.set(chatId, [...before, elapsedMs()].slice(-A_MINUTE));
      forgetOld();
    },
  };
}
