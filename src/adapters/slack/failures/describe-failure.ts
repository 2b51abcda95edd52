import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { isAppError } from '../../../domain/errors.js';
import { describeRefusal } from '../../chat/conversation/answers/describe-refusal.js';
import type { FailureReader } from '../../chat/conversation/create-conversation.js';
import type { RefusalCopy } from '../../chat/conversation/pages/build-refusal.js';
import type { Words } from '../../chat/words/words.js';

/** A form can be opened for three seconds after the person asked for it, once. Slack has two spellings of each. */
const TRIGGER_GONE: ReadonlySet<string> = new Set([
  'trigger_expired',
  'expired_trigger_id',
  'trigger_exchanged',
  'exchanged_trigger_id',
  'invalid_trigger_id',
]);

function describePlatformError(words: Words, code: string, typed: string | null): RefusalCopy {
  if (TRIGGER_GONE.has(code)) {
    const how = typed === null ? 'other' : 'typed';
    return { text: words.say('slack.failure.too_late_to_open', { how }), example: typed };
  }
  if (code === 'missing_scope' || code === 'no_permission') {
    return { text: words.say('slack.failure.not_allowed', { code }), example: null };
  }
  return { text: words.say('slack.failure.refused', { code }), example: null };
}

/**
 * The person's words for an error, whoever threw it; says no more than is known. `typed`: the line that it failed for, to
 * be copied; null: something was pressed.
 */
export function describeFailure(
  { words, timeZone }: FailureReader,
  error: unknown,
  typed: string | null = null,
): RefusalCopy {
  if (error instanceof WebAPIPlatformError) return describePlatformError(words, error.data.error, typed);
  if (error instanceof WebAPIRateLimitedError) {
    return { text: words.say('slack.failure.slow_down', { seconds: error.retryAfter }), example: null };
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return { text: words.say('slack.failure.no_answer'), example: null };
  }
  return describeRefusal(words, error, timeZone);
}

/** Refusals and a slow Slack are everyday; the rest is for whoever runs the service to look at. */
export function isExpected(error: unknown): boolean {
  return (
    isAppError(error) ||
    error instanceof WebAPIPlatformError ||
    error instanceof WebAPIRateLimitedError ||
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError
  );
}
