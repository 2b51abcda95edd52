import { AppError } from '../../domain/errors.js';
import type { Customer, Link, LinkState } from '../../domain/link/link.js';
import { listOpenQuestions } from '../../domain/link/open-questions.js';
import { findPayRefusal } from '../../domain/link/payability.js';
import type { Merchant, Mode } from '../../domain/merchant/merchant.js';
import { nameForCustomer } from '../../domain/merchant/name-for-customer.js';
import type { Money } from '../../domain/money/money.js';
import type { FailureReason, PaymentMethod } from '../../domain/payment/attempt.js';
import { findDeclined } from '../../domain/payment/find-declined.js';
import type { Language } from '../../domain/text/language.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry } from '../../ports/notifier.js';
import { type CustomerPayment, readCustomerBooks } from './customer-books.js';
import { findNewestSlug } from './find-newest-slug.js';
import { type FindPauseDeps, isPaused } from './find-pause.js';
import { getPayeeOrThrow } from './get-payee-or-throw.js';

/** All that the customer's page may know of a link: nothing internal. */
export interface PayPageView {
  /** `expired` from the very instant, also before the sweep has moved the link. */
  readonly state: LinkState;
  readonly mode: Mode;
  /** The merchant takes no payments at the moment, of a link that could be paid else. */
  readonly isPaused: boolean;
  readonly merchantName: string;
  readonly amount: Money;
  readonly description: string | null;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly reference: string;
  readonly expiresAt: Date | null;
  /** What was chosen for the customer; null: nothing was. */
  readonly language: Language | null;
  readonly merchantLanguage: Language;
  /** The merchant's zone, for readers without scripts. */
  readonly timeZone: string;
  /** How the last try went, when nothing came of the link since: for the browser that tried alone. */
  readonly declined: FailureReason | null;
  /** Which try that was. */
  readonly declinedAttemptId: string | null;
  /** It failed after the page had promised whoever comes back to say when it is done: that it failed is told to all. */
  readonly isFailureTold: boolean;
  /** What happened at the end: when, how and how much was paid, went back and is left. */
  readonly closing: {
    readonly at: Date;
    readonly method: PaymentMethod | null;
    /** Null: nothing was. */
    readonly paid: Money | null;
    /** What that is the sum of, in the order in which it came. */
    readonly payments: readonly CustomerPayment[];
    /** Null: nothing did. */
    readonly refunded: Money | null;
    /** What a bank took for its customer, and what is still paid; null: it took nothing. */
    readonly takenBack: { readonly taken: Money; readonly left: Money } | null;
    /** Where a practice payment can be seen at its bank; null: it is none. */
    readonly practiceUrl: string | null;
  } | null;
  /** Where news of the payment are written to; null: nobody is written to. */
  readonly writesTo: Contacts | null;
  /** Whom to ask once it is paid, or cannot be paid any more; null before. */
  readonly whomToAsk: { readonly makerName: string | null; readonly replyTo: string | null } | null;
  /** The link that took the place of this one, which nobody paid; null: none did. */
  readonly successorSlug: string | null;
  readonly accentColor: string | null;
  readonly logoId: string | null;
}

export type Contacts = Pick<Customer, 'email' | 'phone'>;

export interface OpenPayPageDeps extends FindPauseDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly notifiers: Pick<NotifierRegistry, 'isConnected'>;
  readonly clock: Clock;
}

export type OpenPayPage = (slug: string) => Promise<PayPageView>;

/**
 * What the pay page shows. Changes nothing: mail scanners and previews open every address.
 * Throws AppError `link_not_found`, `store_unavailable`.
 */
export function makeOpenPayPage(deps: OpenPayPageDeps): OpenPayPage {
  const { links, merchants, clock } = deps;
  return async (slug) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    const merchant = await getPayeeOrThrow(merchants, link);
    const state = stateNow(link, clock.now());
    const paused = state === 'open' && (await isPaused(deps, link));
    return {
      state,
      isPaused: paused,
      mode: link.mode,
      merchantName: merchant.name,
      amount: link.amount,
      description: link.description,
      customerName: link.customer.name,
      customerEmail: link.customer.email,
      reference: link.reference,
      expiresAt: link.expiresAt,
      language: link.language,
      merchantLanguage: merchant.settings.language,
      timeZone: merchant.settings.timeZone,
      ...declineOf(link, state),
      closing: closingOf(link),
      writesTo: writesTo(deps, link),
      whomToAsk: await findWhomToAsk(deps, link, { mayAsk: paused || MAY_ASK.has(state), merchant }),
      successorSlug: REPLACEABLE.has(state) ? await findNewestSlug(links, link) : null,
      accentColor: merchant.settings.sending.accentColor,
      logoId: merchant.settings.sending.logoId,
    };
  };
}

/** Who has paid may have a question, as who can pay no more. */
const MAY_ASK: ReadonlySet<LinkState> = new Set<LinkState>([
  ...(['expired', 'cancelled', 'needs_review'] as const),
  ...(['paid', 'partially_refunded', 'refunded'] as const),
]);

/** Of the rest somebody has money in: they see what became of it. */
const REPLACEABLE: ReadonlySet<LinkState> = new Set(['open', 'expired', 'cancelled']);

function writesTo({ notifiers }: OpenPayPageDeps, { channels, customer }: Link): Contacts | null {
  const connected = channels.filter((channel) => notifiers.isConnected(channel));
  const email = connected.includes('email') ? customer.email : null;
  const phone = connected.some((channel) => channel !== 'email') ? customer.phone : null;
  return email === null && phone === null ? null : { email, phone };
}

async function findWhomToAsk(
  { merchants }: OpenPayPageDeps,
  { merchantId, ownerId }: Link,
  { mayAsk, merchant }: { readonly mayAsk: boolean; readonly merchant: Merchant },
): Promise<PayPageView['whomToAsk']> {
  if (!mayAsk) return null;
  const maker = await merchants.findMember(merchantId, ownerId);
  return { makerName: nameForCustomer(maker), replyTo: merchant.settings.sending.replyTo };
}

/** Money that came too late, or twice, may go back yet: until somebody decides, its customer is told of no more than that it is here. */
function stateNow(link: Link, now: Date): LinkState {
  if (listOpenQuestions(link).length > 0) return 'needs_review';
  const lapsed = link.state === 'open' && findPayRefusal(link, now) === 'link_expired';
  return lapsed ? 'expired' : link.state;
}

type Decline = Pick<PayPageView, 'declined' | 'declinedAttemptId' | 'isFailureTold'>;

const NO_DECLINE: Decline = { declined: null, declinedAttemptId: null, isFailureTold: false };

/** A slow payment may fail after the link's end: its customer was told to come back for that, and for nothing else. */
function declineOf(link: Link, state: LinkState): Decline {
  if (state !== 'open' && state !== 'expired') return NO_DECLINE;
  const last = lastDecline(link);
  return state === 'open' || last.isFailureTold ? last : NO_DECLINE;
}

function lastDecline({ attempts, history }: Link): Decline {
  const last = findDeclined(attempts);
  if (last === null) return NO_DECLINE;
  const wasSlow = history.some((event) => event.type === 'payment.processing' && event.attemptId === last.id);
  return {
    declined: last.declineReason,
    declinedAttemptId: last.id,
    isFailureTold: wasSlow && last === attempts.at(-1),
  };
}

function closingOf(link: Link): PayPageView['closing'] {
  const last = link.history.at(-1);
  if (link.state === 'open' || link.state === 'processing' || last === undefined) return null;
  const books = readCustomerBooks(link);
  const lastRefund = books?.refunds.at(-1);
  return {
    at: lastRefund?.leftAt ?? lastRefund?.requestedAt ?? books?.paidAt ?? last.at,
    method: books?.method ?? null,
    paid: books?.paid ?? null,
    payments: books?.payments ?? [],
    refunded: books?.returned ?? null,
    takenBack: books?.takenBack ?? null,
    practiceUrl: books?.practiceUrl ?? null,
  };
}
