import type { PlatformClock } from '../../deadlines.js';
import type { Ids } from '../ids.js';
import { SlackApiError } from '../slack-api-error.js';

const LIFETIME_MS = 3_000;

/** The moment of a person's action that lets the app open a view before that person. */
export interface Trigger {
  userId: string;
  /** The channel the person was in. */
  channelId: string | undefined;
  /** The modal the action came from; only such a trigger may push a view. */
  viewId: string | undefined;
}

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Looks without using it up: throws as `use` does. */
  check(triggerId: string): Trigger;
  /** Throws `invalid_trigger_id`, `expired_trigger_id` (after 3 s) or `exchanged_trigger_id` (used before). */
  use(triggerId: string): Trigger;
  clear(): void;
}

/** @see https://docs.slack.dev/interactivity/handling-user-interaction/#modal_responses */
export function createTriggers(clock: PlatformClock, ids: Ids): Triggers {
  const issued = new Map<string, { trigger: Trigger; expiresAtMs: number; isUsed: boolean }>();

  function find(triggerId: string) {
    const entry = issued.get(triggerId);
    if (entry === undefined) throw new SlackApiError('invalid_trigger_id');
    if (entry.isUsed) throw new SlackApiError('exchanged_trigger_id');
    if (clock.now().getTime() > entry.expiresAtMs) throw new SlackApiError('expired_trigger_id');
    return entry;
  }

  return {
    issue(trigger) {
      const nowMs = clock.now().getTime();
      const triggerId = `${nowMs}.${ids.next('').toLowerCase()}`;
      issued.set(triggerId, { trigger, expiresAtMs: nowMs + LIFETIME_MS, isUsed: false });
      return triggerId;
    },
    check: (triggerId) => find(triggerId).trigger,
    use(triggerId) {
      const entry = find(triggerId);
      entry.isUsed = true;
      return entry.trigger;
    },
    clear: () => issued.clear(),
  };
}
