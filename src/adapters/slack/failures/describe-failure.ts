import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { isAppError } from '../../../domain/errors.js';
import { describeRefusal } from '../../chat/conversation/describe-refusal.js';
import type { RefusalCopy } from '../../chat/conversation/pages/build-refusal.js';
import { COMMAND_PREFIX } from '../../chat/grammar/command-table.js';

/** A form can be opened for three seconds after the person asked for it, once. Slack has two spellings of each. */
const TRIGGER_GONE: ReadonlySet<string> = new Set([
  'trigger_expired',
  'expired_trigger_id',
  'trigger_exchanged',
  'exchanged_trigger_id',
  'invalid_trigger_id',
]);

function describePlatformError(code: string): RefusalCopy {
  if (TRIGGER_GONE.has(code)) {
    const text = "I can't open the form: Slack waits three seconds for it, and they had passed. Ask again.";
    return { text, example: COMMAND_PREFIX };
  }
  if (code === 'missing_scope' || code === 'no_permission') {
    const text = `I can't do this: Slack has not allowed it to me (${code}). Ask whoever manages your Slack apps to install Paylink again.`;
    return { text, example: null };
  }
  return { text: `I can't do this: Slack refused it (${code}). Try again in a minute.`, example: null };
}

/** The person's words for an error, whoever threw it; says no more than is known. */
export function describeFailure(error: unknown): RefusalCopy {
  if (error instanceof WebAPIPlatformError) return describePlatformError(error.data.error);
  if (error instanceof WebAPIRateLimitedError) {
    const text = `I can't do this just now: Slack asks me to slow down. Try again in ${error.retryAfter} seconds.`;
    return { text, example: null };
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return {
      text: "I can't do this just now: Slack does not answer me. Try again in a minute.",
      example: null,
    };
  }
  return describeRefusal(error);
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
