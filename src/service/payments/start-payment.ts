import type { ErrorDetails } from '../../domain/error-details.js';
import { AppError, isAppError } from '../../domain/errors.js';
import { findStartedAttempt } from '../../domain/link/attempt-rules.js';
import type { Link } from '../../domain/link/link.js';
import { buildPayUrl, buildReturnUrl } from '../../domain/link/pay-url.js';
import { findPayRefusal } from '../../domain/link/payability.js';
import type { Attempt } from '../../domain/payment/attempt.js';
import { toStartRefusal } from '../../domain/payment/start-refusal.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type {
  AttemptReport,
  CheckoutSession,
  GatewayRegistry,
  PaymentGateway,
} from '../../ports/payment-gateway.js';
import type { TellGatewayFault } from '../chat/tell-gateway-fault.js';
import { findGateway } from '../gateways/find-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';
import { type FindPauseDeps, isPaused } from './find-pause.js';
import { getPayeeOrThrow } from './get-payee-or-throw.js';

export interface StartPaymentDeps extends FindPauseDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly gateways: GatewayRegistry;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly tellGatewayFault: TellGatewayFault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly publicUrl: string;
}

/** Answers where the customer pays, and which try it is. */
export type StartPayment = (
  slug: string,
) => Promise<{ readonly checkoutUrl: string; readonly attemptId: string }>;

const BY_CUSTOMER = { actor: { kind: 'customer' }, source: 'person' } as const;

/**
 * Begins a try to pay, or goes on with the one under way: a second press leads to the same checkout, so that
 * nobody pays twice by pressing twice. The attempt is stored before the provider is called.
 * Throws AppError `link_not_found`, `link_expired`, `link_cancelled`, `link_already_paid`, `payment_under_way`,
 * `payments_paused`, `rate_limited`, `provider_unavailable`, `provider_refused`, `gateway_misconfigured`, `write_conflict`,
 * `store_unavailable`.
 */
export function makeStartPayment(deps: StartPaymentDeps): StartPayment {
  return async (slug) => {
    const found = await deps.links.findBySlug(slug);
    if (found === null) throw new AppError('link_not_found');
    try {
      return await start(deps, found);
    } catch (error) {
      if (isAppError(error, 'gateway_misconfigured')) await tellFault(deps, slug, error.details);
      throw error;
    }
  };
}

async function start(deps: StartPaymentDeps, found: Link) {
  const resumed = await resume(deps, found);
  const { state, reference } = resumed.link;
  const refusal = findPayRefusal(resumed.link, deps.clock.now());
  if (refusal !== null) throw new AppError(refusal, { state, reference, asked: 'start_attempt' });
  if (await isPaused(deps, resumed.link)) throw new AppError('payments_paused');
  const { link, attempt } =
    resumed.attempt === null ? await begin(deps, resumed.link) : { ...resumed, attempt: resumed.attempt };
  const checkoutUrl = attempt.checkoutUrl ?? (await openCheckout(deps, link, attempt));
  return { checkoutUrl, attemptId: attempt.id };
}

/** The owner hears of what the customer is not told of. The try that failed may have begun with this very press. */
async function tellFault(
  { links, tellGatewayFault }: StartPaymentDeps,
  slug: string,
  fault: ErrorDetails['gateway_misconfigured'],
): Promise<void> {
  const link = await links.findBySlug(slug);
  if (link === null) return;
  const gatewayAccountId = findStartedAttempt(link)?.gatewayAccountId ?? null;
  await tellGatewayFault(link, { ...fault, gatewayAccountId, isPress: true });
}

interface Resumed {
  readonly link: Link;
  readonly attempt: Attempt | null;
}

/** The open attempt and the link as it is after asking the provider how that attempt stands. */
async function resume({ gateways, recordAttemptReport }: StartPaymentDeps, link: Link): Promise<Resumed> {
  const attempt = findStartedAttempt(link);
  if (attempt === undefined) return { link, attempt: null };
  const gateway = await findGateway(gateways, attempt);
  if (gateway !== null && attempt.providerRef === null) return { link, attempt };
  const report = await askHow(gateway, attempt);
  if (report.status === 'open') return { link, attempt };
  const reported = { attemptId: attempt.id, report, source: 'gateway' } as const;
  return { link: await recordAttemptReport(link, reported), attempt: null };
}

/** Of an account that its merchant has removed nobody hears any more. */
async function askHow(gateway: PaymentGateway | null, { providerRef }: Attempt): Promise<AttemptReport> {
  if (gateway === null || providerRef === null) return { status: 'closed' };
  return gateway.fetchAttempt(providerRef);
}

/** A new try, or the one that another press began at the same moment. */
async function begin({ ids, gateways, changeLink }: StartPaymentDeps, link: Link) {
  const attemptId = ids.newId('att');
  const { provider, accountId: gatewayAccountId } = await gateways.forPayee(link);
  const input = { type: 'start_attempt', attemptId, provider, gatewayAccountId } as const;
  const started = await changeLink(link, input, BY_CUSTOMER);
  const attempt = findStartedAttempt(started.link);
  if (attempt === undefined) throw new AppError('write_conflict');
  return { link: started.link, attempt };
}

interface Opening {
  readonly attempt: Attempt;
  readonly gateway: PaymentGateway;
}

async function openCheckout(deps: StartPaymentDeps, link: Link, attempt: Attempt): Promise<string> {
  const gateway = await deps.gateways.of(attempt);
  const session = await startOrClose(deps, link, { attempt, gateway });
  const opened = await deps.changeLink(
    link,
    { type: 'attempt_opened', attemptId: attempt.id, ...session },
    BY_CUSTOMER,
  );
  await checkStillPayable(deps, opened.link, { attempt, gateway, session });
  return session.checkoutUrl;
}

/** What the provider will not open has failed, and says why: the next press begins anew. */
async function startOrClose(
  deps: StartPaymentDeps,
  link: Link,
  { attempt, gateway }: Opening,
): Promise<CheckoutSession> {
  const { name: merchantName } = await getPayeeOrThrow(deps.merchants, link);
  const { amount, description, mode, reference, expiresAt } = link;
  const payUrl = buildPayUrl(deps.publicUrl, link);
  try {
    return await gateway.startAttempt({
      ...{ attemptId: attempt.id, startedAt: attempt.startedAt, merchantName },
      ...{ amount, description, mode, reference, expiresAt },
      customerEmail: link.customer.email,
      ...{ payUrl, returnUrl: buildReturnUrl(payUrl, attempt.id) },
    });
  } catch (error) {
    if (isAppError(error, 'provider_refused')) {
      const report = { status: 'failed', reason: toStartRefusal(error.details.reason) } as const;
      await deps.recordAttemptReport(link, { attemptId: attempt.id, report, source: 'gateway' });
    }
    throw error;
  }
}

/**
 * The link may have ended, or the account been removed, while the provider was opening its checkout: then nobody may pay
 * there. It is closed with the keys that it was opened with.
 */
async function checkStillPayable(
  { clock, gateways, recordAttemptReport }: StartPaymentDeps,
  link: Link,
  { attempt, gateway, session }: Opening & { readonly session: CheckoutSession },
): Promise<void> {
  const refusal = findPayRefusal(link, clock.now());
  if (refusal === null && (await findGateway(gateways, attempt)) !== null) return;
  const report = await gateway.closeAttempt(session.providerRef);
  await recordAttemptReport(link, { attemptId: attempt.id, report, source: 'gateway' });
  if (refusal === null) throw new AppError('write_conflict');
  throw new AppError(refusal, { state: link.state, reference: link.reference, asked: 'start_attempt' });
}
