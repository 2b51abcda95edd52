import { z } from 'zod';
import type { CheckoutRequest, CheckoutSession } from '../../../../ports/payment-gateway.js';
import type { PortoneClient } from '../wire/create-portone-client.js';
import type { PortoneAccount } from '../wire/portone-account.js';
import { isDuplicate, toError, unavailable } from '../wire/read-refusal.js';
import { buildLinkRequest } from './build-link-request.js';
import { readStartRefusal } from './read-start-refusal.js';

const MOST_TURNS = 9;
const MOST_REMEMBERED = 1_000;

const createdSchema = z.object({
  payment_link_ref: z.string().min(1).max(255),
  payment_link: z.url({ protocol: /^https?$/ }),
});

/**
 * Makes links, one for each attempt: who asks again in time is told of the same. One whose answer got lost stays as
 * it is, for nobody was told where it is, and the next has another name (4002: PortOne knows the name, and says no
 * more).
 */
export function createStarter(account: PortoneAccount, client: PortoneClient) {
  const made = new Map<string, Promise<CheckoutSession>>();

  async function make(request: CheckoutRequest): Promise<CheckoutSession> {
    for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
      const body = buildLinkRequest(account, request, turn);
      const answer = await client.ask({ method: 'POST', path: ['paymentLink'], body, schema: createdSchema });
      if (answer.ok) {
        return { providerRef: answer.content.payment_link_ref, checkoutUrl: answer.content.payment_link };
      }
      if (!isDuplicate(answer.refusal)) throw toError(answer.refusal, readStartRefusal);
    }
    throw unavailable('every_name_taken');
  }

  return (request: CheckoutRequest): Promise<CheckoutSession> => {
    const { attemptId } = request;
    const known = made.get(attemptId);
    if (known !== undefined) return known;
    const making = make(request);
    made.set(attemptId, making);
    for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - MOST_REMEMBERED)))
      made.delete(oldest);
    making.catch(() => made.delete(attemptId));
    return making;
  };
}
