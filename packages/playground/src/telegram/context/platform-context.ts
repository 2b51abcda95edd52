import type { ChangeFeed } from '../../change-feed.js';
import type { Deadlines, PlatformClock } from '../../deadlines.js';
import type { TelegramChange } from '../../telegram-protocol.js';
import type { User } from '../../telegram-shapes.js';
import type { RateLimiter } from '../rate-limiter.js';
import type { TelegramSeed } from '../telegram-seed.js';
import type { Updates } from '../updates/create-updates.js';
import type { TelegramState } from './telegram-state.js';

/** What every part of the platform works with: one Telegram, one bot in it. */
export interface TelegramContext {
  readonly seed: TelegramSeed;
  readonly bot: User & { username: string };
  readonly clock: PlatformClock;
  readonly deadlines: Deadlines;
  readonly changes: ChangeFeed<TelegramChange>;
  readonly updates: Updates;
  readonly limiter: RateLimiter;
  /** Replaced by a reset, so always read through the context. */
  state: TelegramState;
  /** A new identifier, unique as long as the platform runs: of a query, a file, an inline message. */
  newId(): string;
  /** How far `newId` has counted. */
  readonly ids: { last: number };
}

/** The platform's time as Telegram writes it. */
export function unixNow(ctx: TelegramContext): number {
  return Math.floor(ctx.clock.now().getTime() / 1000);
}
