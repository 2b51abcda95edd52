import { randomUUID } from 'node:crypto';
import type { PlatformClock } from '../../deadlines.js';
import { SlackApiError } from '../slack-api-error.js';

const LIFETIME_MS = 30 * 60_000;
const USES = 5;

/** Where messages sent to one response_url land. */
export interface ResponseTarget {
  userId: string;
  channelId: string;
  /** The message an interaction came from: what `replace_original` and `delete_original` mean. None for a command. */
  messageTs: string | undefined;
}

export interface ResponseUrls {
  /** Answers the whole address. */
  issue(target: ResponseTarget): string;
  /** Counts one of five uses; throws `expired_url` after 30 minutes, `used_url` when none is left. */
  use(token: string): ResponseTarget;
  clear(): void;
}

/** @see https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses */
export function createResponseUrls(clock: PlatformClock, baseUrl: () => string): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; expiresAtMs: number; uses: number }>();

  return {
    issue(target) {
      const token = randomUUID();
      issued.set(token, { target, expiresAtMs: clock.now().getTime() + LIFETIME_MS, uses: 0 });
      return `${baseUrl()}/responses/${token}`;
    },
    use(token) {
      const entry = issued.get(token);
      if (entry === undefined || clock.now().getTime() > entry.expiresAtMs) {
        throw new SlackApiError('expired_url');
      }
      if (entry.uses >= USES) throw new SlackApiError('used_url');
      entry.uses += 1;
      return entry.target;
    },
    clear: () => issued.clear(),
  };
}
