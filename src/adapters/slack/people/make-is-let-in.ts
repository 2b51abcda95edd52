import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Clock } from '../../../ports/clock.js';
import { isInvited } from '../channels/is-invited.js';
import { createBoundedMemory } from '../memory/bounded-memory.js';
import type { Asker } from './asker.js';

const BOUNDS = { ttlMs: 60_000, maxEntries: 5_000 };
/** A review must come within three seconds: so long it waits to know. */
const PATIENCE_MS = 1_000;

/** Whether we may post there; null: Slack did not say in time. */
export type IsLetIn = (asker: Pick<Asker, 'teamId' | 'client'>, place: ChatPlace) => Promise<boolean | null>;

/** Asks Slack, and remembers for a minute where we are: who was not, may be invited any moment. */
export function makeIsLetIn(clock: Clock): IsLetIn {
  const known = createBoundedMemory<true>(clock, BOUNDS);
  return async ({ teamId, client }, { platform, channelId }) => {
    if (platform !== 'slack') return null;
    const key = `${teamId}:${channelId}`;
    if (known.get(key) === true) return true;
    const isIn = await orNull(isInvited(client, channelId));
    if (isIn === true) known.set(key, true);
    return isIn;
  };
}

function orNull(asked: Promise<boolean | null>): Promise<boolean | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
