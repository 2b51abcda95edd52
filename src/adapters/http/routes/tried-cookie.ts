import type { FastifyRequest } from 'fastify';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { createPageCookie } from '../page-cookie.js';

/** Which try to pay was this browser's: long enough to come back to it the next day. */
export const TRIED_COOKIE = createPageCookie({
  name: 'paylink_tried',
  value: '\\w{1,64}',
  maxAgeSeconds: 24 * 60 * 60,
});

/**
 * What a browser may see: why a bank declined is told to the one that tried, and to no stranger with the address; to them
 * no more than that it failed, where the page promised to say so.
 */
export function viewFor(view: PayPageView, triedAttemptId: string | null): PayPageView {
  const isTheirs = view.declinedAttemptId === null || view.declinedAttemptId === triedAttemptId;
  return isTheirs
    ? view
    : { ...view, declined: view.isFailureTold ? 'other' : null, declinedAttemptId: null };
}

export function viewForBrowser(view: PayPageView, request: FastifyRequest): PayPageView {
  return viewFor(view, TRIED_COOKIE.read(request));
}
