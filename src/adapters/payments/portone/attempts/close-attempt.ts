import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import { toError } from '../wire/read-refusal.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { AttemptDeps } from './find-payment.js';

/**
 * Cancels a link; PortOne refuses that of one that is paid, being paid or ended, and how it stands is asked for in
 * each case (https://docs.portone.cloud/reference/put_api-paymentlink-payment-link-ref-status-link-status).
 */
export async function closeAttempt(deps: AttemptDeps, linkRef: string): Promise<AttemptReport> {
  const answer = await deps.client.ask({
    method: 'PUT',
    path: ['paymentLink', linkRef, 'status', 'cancelled'],
    schema: z.object({}),
  });
  const error = answer.ok ? null : toError(answer.refusal);
  if (error !== null && !isAppError(error, 'provider_refused')) throw error;
  return fetchAttempt(deps, linkRef);
}
