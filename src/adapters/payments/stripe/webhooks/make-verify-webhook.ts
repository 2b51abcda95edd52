import type { WebhookSource } from '../../../../ports/webhook-source.js';
import { parseBody, unreadableBody } from '../../webhook-body.js';
import { STRIPE } from '../wire/to-app-error.js';
import { checkSignature } from './check-signature.js';
import { type Account, mapEvent } from './map-event.js';

/** Webhooks of one account at Stripe: https://docs.stripe.com/webhooks */
export function makeVerifyWebhook(
  secrets: readonly string[],
  account: Account,
): WebhookSource['verifyWebhook'] {
  return (request) => {
    checkSignature(secrets, request);
    const body = parseBody(STRIPE, request.rawBody);
    try {
      const change = mapEvent(body, account);
      return change === null ? [] : [change.event];
    } catch (error) {
      throw unreadableBody(STRIPE, 'wrong_shape', error);
    }
  };
}
