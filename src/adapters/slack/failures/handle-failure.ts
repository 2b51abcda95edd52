import { AuthorizationError, type Context, UnknownError } from '@slack/bolt';
import type { Logger } from '../../../ports/logger.js';
import { readerOf } from '../people/speak-to.js';
import { describeFailure, isExpected } from './describe-failure.js';
import { findShowFailure } from './show-failure.js';
import { findTyped } from './typed-line.js';

export interface FailedRequest {
  readonly error: Error;
  readonly context: Context;
}

/**
 * The one boundary of this adapter: writes down what failed and tells the person who asked.
 * Throws again when Paylink has no token for the workspace: Bolt then answers 401 and Slack keeps the request.
 */
export async function handleFailure({ error, context }: FailedRequest, logger: Logger): Promise<void> {
  if (error instanceof AuthorizationError) {
    logger.error({ err: error.original }, 'no Slack token for the workspace of a request');
    throw error;
  }
  // What listeners throw comes wrapped when it is no error of Slack's own.
  const cause = error instanceof UnknownError ? error.original : error;
  if (isExpected(cause)) logger.warn({ err: cause }, 'a request from Slack was refused');
  else logger.error({ err: cause }, 'a request from Slack failed');
  const show = findShowFailure(context);
  if (show === null) return;
  try {
    const reader = readerOf(context);
    await show(reader.words, describeFailure(reader, cause, findTyped(context)));
  } catch (showError) {
    logger.error({ err: showError }, 'a person in Slack could not be told about a failure');
  }
}
