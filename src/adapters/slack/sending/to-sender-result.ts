import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { WhyClosed } from '../../../domain/chat/why-closed.js';
import type { SendAddress, SenderResult } from '../../../ports/chat-sender.js';
import { DEAD_TOKEN } from '../install/watch-answers.js';
import { isSlackInTrouble } from '../views/is-slack-in-trouble.js';

/** The channel does not let us in, for now at least. @see https://docs.slack.dev/reference/methods/chat.postMessage */
const CHANNEL_CLOSED: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_thread_locked',
]);

/** Nothing was done and a later try may fare better: a limit, or a thread whose card is being posted anew. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  // Once it is allowed, it is shown.
  'missing_scope',
  'thread_not_found',
]);

/** The message we want to edit is not ours to edit any more. @see https://docs.slack.dev/reference/methods/chat.update */
const EDIT_GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
]);

/** There is no way into the workspace any more. */
export function isShutOut(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && DEAD_TOKEN.has(error.data.error);
}

export function isMessageGone(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && EDIT_GONE.has(error.data.error);
}

/**
 * What a failed call means for the message. `mayHavePosted`: a lost answer leaves open whether the message is there;
 * false for an edit, which may safely be repeated.
 */
export function toSenderResult(error: unknown, address: SendAddress, mayHavePosted: boolean): SenderResult {
  if (error instanceof WebAPIRateLimitedError) {
    return { outcome: 'later', retryAfterMs: error.retryAfter * 1000, uncertain: false };
  }
  if (isSlackInTrouble(error)) return { outcome: 'later', retryAfterMs: null, uncertain: mayHavePosted };
  if (error instanceof WebAPIPlatformError) return ofPlatformError(error.data.error, address);
  const wasRefused = error instanceof WebAPIHTTPError && error.statusCode < 500;
  return { outcome: 'later', retryAfterMs: null, uncertain: mayHavePosted && !wasRefused };
}

/** Where no invitation helps. */
function findWhy(code: string): WhyClosed | undefined {
  if (code === 'is_archived') return 'archived';
  return code.startsWith('restricted_action') ? 'restricted' : undefined;
}

function ofPlatformError(code: string, address: SendAddress): SenderResult {
  // A person's direct messages are the last resort: there is nowhere else to go.
  if (CHANNEL_CLOSED.has(code) && address.kind !== 'person') {
    const why = findWhy(code);
    return {
      ...{ outcome: 'channel_closed', channelId: address.channelId },
      ...(why === undefined ? {} : { why }),
    };
  }
  // By the next try the workspace is known to be lost, and the message goes elsewhere.
  if (NOT_NOW.has(code) || DEAD_TOKEN.has(code))
    return { outcome: 'later', retryAfterMs: null, uncertain: false };
  return { outcome: 'impossible', reason: code };
}
