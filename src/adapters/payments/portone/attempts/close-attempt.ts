import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import { isUnknownRoute, toError } from '../wire/read-refusal.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { AttemptDeps } from './find-payment.js';

const ANY = z.object({});

/**
 * Ends a link. PortOne cancels none that anybody ever tried to pay, also where the try came to nothing
 * (https://docs.portone.cloud/docs/life-cycle): such a link is given an end that is now, and where even that is not
 * taken it is left behind. Nobody is led to it any more, and money that comes by it is told by its webhook.
 */
export async function closeAttempt(deps: AttemptDeps, linkRef: string): Promise<AttemptReport> {
  const { client, clock } = deps;
  await tolerate(
    client.ask({ method: 'PUT', path: ['paymentLink', linkRef, 'status', 'cancelled'], schema: ANY }),
  );
  const report = await fetchAttempt(deps, linkRef);
  if (report.status !== 'open') return report;
  const body = { expiry_date: clock.now().toISOString() };
  await tolerate(client.ask({ method: 'PUT', path: ['update-paylink', linkRef], body, schema: ANY }));
  const after = await fetchAttempt(deps, linkRef);
  return after.status === 'open' ? { status: 'closed' } : after;
}

/** A refusal says nothing that the link's state does not. Throws what is to be done next about all else. */
async function tolerate(asking: ReturnType<AttemptDeps['client']['ask']>): Promise<void> {
  const answer = await asking;
  if (answer.ok || isUnknownRoute(answer.refusal)) return;
  const error = toError(answer.refusal);
  if (!isAppError(error, 'provider_refused')) throw error;
}
