import { AppError } from '../../../../domain/errors.js';
import type { WebhookSource } from '../../../../ports/webhook-source.js';
import { STRIPE } from '../wire/to-app-error.js';
import { checkSignature } from './check-signature.js';
import { type Account, mapEvent } from './map-event.js';

const MAX_BODY_BYTES = 1024 * 1024;

/** Webhooks of one account at Stripe: https://docs.stripe.com/webhooks */
export function makeVerifyWebhook(
  secrets: readonly string[],
  account: Account,
): WebhookSource['verifyWebhook'] {
  return (request) => {
    checkSignature(secrets, request);
    const body = parseJson(request.rawBody);
    try {
      const change = mapEvent(body, account);
      return change === null ? [] : [change.event];
    } catch (error) {
      throw unreadable('wrong_shape', error);
    }
  };
}

function parseJson(rawBody: Uint8Array): unknown {
  if (rawBody.byteLength > MAX_BODY_BYTES) throw unreadable('too_large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw unreadable('not_json', error);
  }
}

function unreadable(problem: string, cause?: unknown): AppError<'body_unreadable'> {
  return new AppError('body_unreadable', { provider: STRIPE, problem }, { cause });
}
