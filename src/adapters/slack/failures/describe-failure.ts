import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { type AnyAppError, isAppError } from '../../../domain/errors.js';
import { describeError, UNEXPECTED_ERROR_TEXT } from '../../chat/copy/error-copy.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import { SLASH_COMMAND } from '../slack-options.js';
import { findFieldProblems } from './find-field-problems.js';

/** What a person is told about something that did not work. Plain text. */
export interface FailureCopy {
  readonly text: string;
  /** A line to copy; null where there is none. */
  readonly example: string | null;
}

/** A form can be opened for three seconds after the person asked for it, once. Slack has two spellings of each. */
const TRIGGER_GONE: ReadonlySet<string> = new Set([
  'trigger_expired',
  'expired_trigger_id',
  'trigger_exchanged',
  'exchanged_trigger_id',
  'invalid_trigger_id',
]);

function describePlatformError(code: string): FailureCopy {
  if (TRIGGER_GONE.has(code)) {
    const text = "I can't open the form: Slack waits three seconds for it, and they had passed. Ask again.";
    return { text, example: SLASH_COMMAND };
  }
  if (code === 'missing_scope' || code === 'no_permission') {
    const text = `I can't do this: Slack has not allowed it to me (${code}). Ask whoever manages your Slack apps to install Paylink again.`;
    return { text, example: null };
  }
  return { text: `I can't do this: Slack refused it (${code}). Try again in a minute.`, example: null };
}

function describeAppError(error: AnyAppError): FailureCopy {
  const problems = findFieldProblems(error);
  if (problems === null) return describeError(error, SLASH_COMMAND);
  const texts = problems.map((problem) => describeProblem(problem).text);
  return { text: `I can't make this link. ${texts.join('. ')}.`, example: null };
}

/** The person's words for an error, whoever threw it; says no more than is known. */
export function describeFailure(error: unknown): FailureCopy {
  if (isAppError(error)) return describeAppError(error);
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
  return { text: UNEXPECTED_ERROR_TEXT, example: null };
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
