import { AppError } from '../../domain/errors.js';
import { findStartedAttempt } from '../../domain/link/attempt-rules.js';
import type { Link } from '../../domain/link/link.js';
import { buildPayUrl } from '../../domain/link/pay-url.js';
import { findPayRefusal } from '../../domain/link/payability.js';
import type { Attempt } from '../../domain/payment/attempt.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { CheckoutSession, GatewayRegistry } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface StartPaymentDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly gateways: GatewayRegistry;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly publicUrl: string;
}

/** Answers where the customer pays. */
export type StartPayment = (slug: string) => Promise<{ readonly checkoutUrl: string }>;

const BY_CUSTOMER = { actor: { kind: 'customer' }, source: 'person' } as const;

/**
 * Begins a try to pay, or goes on with the one under way: a second press leads to the same checkout, so that
 * nobody pays twice by pressing twice. The attempt is stored before the provider is called.
 * Throws AppError `link_not_found`, `link_expired`, `link_cancelled`, `link_already_paid`, `payment_under_way`,
 * `rate_limited`, `provider_unavailable`, `store_unavailable`.
 */
export function makeStartPayment(deps: StartPaymentDeps): StartPayment {
  const { links, clock } = deps;
  return async (slug) => {
    const found = await links.findBySlug(slug);
    if (found === null) throw new AppError('link_not_found');
    const resumed = await resume(deps, found);
    const { state, reference } = resumed.link;
    const refusal = findPayRefusal(resumed.link, clock.now());
    if (refusal !== null) throw new AppError(refusal, { state, reference, asked: 'start_attempt' });
    const { link, attempt } =
      resumed.attempt === null ? await begin(deps, resumed.link) : { ...resumed, attempt: resumed.attempt };
    return { checkoutUrl: attempt.checkoutUrl ?? (await openCheckout(deps, link, attempt)) };
  };
}

interface Resumed {
  readonly link: Link;
  readonly attempt: Attempt | null;
}

/** The open attempt and the link as it is after asking the provider how that attempt stands. */
async function resume({ gateways, recordAttemptReport }: StartPaymentDeps, link: Link): Promise<Resumed> {
  const attempt = findStartedAttempt(link);
  if (attempt === undefined) return { link, attempt: null };
  if (attempt.providerRef === null) return { link, attempt };
  const report = await gateways.byProvider(attempt.provider).fetchAttempt(attempt.providerRef);
  if (report.status === 'open') return { link, attempt };
  const reported = { attemptId: attempt.id, report, source: 'gateway' } as const;
  return { link: await recordAttemptReport(link, reported), attempt: null };
}

/** A new try, or the one that another press began at the same moment. */
async function begin({ ids, gateways, changeLink }: StartPaymentDeps, link: Link) {
  const attemptId = ids.newId('att');
  const { provider } = gateways.forPayee(link);
  const started = await changeLink(link, { type: 'start_attempt', attemptId, provider }, BY_CUSTOMER);
  const attempt = findStartedAttempt(started.link);
  if (attempt === undefined) throw new AppError('write_conflict');
  return { link: started.link, attempt };
}

async function openCheckout(deps: StartPaymentDeps, link: Link, attempt: Attempt): Promise<string> {
  const gateway = deps.gateways.byProvider(attempt.provider);
  const merchant = await getMerchantOrThrow(deps.merchants, link.merchantId);
  const session = await gateway.startCheckout({
    attemptId: attempt.id,
    merchantName: merchant.name,
    mode: link.mode,
    amount: link.amount,
    description: link.description,
    customerEmail: link.customer.email,
    reference: link.reference,
    returnUrl: buildPayUrl(deps.publicUrl, link),
    expiresAt: link.expiresAt,
  });
  const opened = await deps.changeLink(
    link,
    { type: 'attempt_opened', attemptId: attempt.id, ...session },
    BY_CUSTOMER,
  );
  await checkStillPayable(deps, opened.link, { attempt, session });
  return session.checkoutUrl;
}

/** The link may have ended while the provider was opening its checkout: then nobody may pay there. */
async function checkStillPayable(
  { clock, gateways, recordAttemptReport }: StartPaymentDeps,
  link: Link,
  { attempt, session }: { readonly attempt: Attempt; readonly session: CheckoutSession },
): Promise<void> {
  const refusal = findPayRefusal(link, clock.now());
  if (refusal === null) return;
  const report = await gateways.byProvider(attempt.provider).closeCheckout(session.providerRef);
  await recordAttemptReport(link, { attemptId: attempt.id, report, source: 'gateway' });
  throw new AppError(refusal, { state: link.state, reference: link.reference, asked: 'start_attempt' });
}
