import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import type { Attempt } from '../../domain/payment/attempt.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import type { AttemptEvent } from '../../ports/provider-event.js';
import type { ChangeLink } from '../links/change-link.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';

export interface RecordProviderEventDeps {
  readonly links: LinkRepository;
  readonly gateways: GatewayRegistry;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
}

export interface ProviderNews {
  readonly provider: string;
  readonly event: Pick<AttemptEvent, 'providerRef' | 'attemptId' | 'gatewayAccountId'>;
  readonly source: EventSource;
}

/** Answers the link the news was about, or null when it concerns none of ours. */
export type RecordProviderEvent = (news: ProviderNews) => Promise<Link | null>;

/**
 * The one path by which money is believed: webhook, return and poll all end here. The event only says where to
 * look; what happened is read from the provider.
 * Throws AppError `provider_unavailable`, `provider_unknown`, `write_conflict`, `store_unavailable`.
 */
export function makeRecordProviderEvent(deps: RecordProviderEventDeps): RecordProviderEvent {
  /** The answer that named this checkout was lost: without its id nobody could ask about it, or refund it, later. */
  async function learnProviderRef(link: Link, attempt: Attempt, providerRef: string): Promise<Link> {
    const input = { type: 'attempt_opened', attemptId: attempt.id, providerRef, checkoutUrl: null } as const;
    const actor = { kind: 'gateway', provider: attempt.provider } as const;
    return (await deps.changeLink(link, input, { actor, source: 'gateway' })).link;
  }

  return async ({ provider, event, source }) => {
    const link =
      (await deps.links.findByProviderRef(provider, event.providerRef)) ??
      (event.attemptId === null ? null : await deps.links.findByAttemptId(event.attemptId));
    const attempt = link === null ? undefined : findAttemptOf(link, event);
    const gatewayAccountId = event.gatewayAccountId ?? null;
    // Nobody tells of another account's money, whatever ids they name.
    const isTheirs = attempt?.provider === provider && attempt.gatewayAccountId === gatewayAccountId;
    if (link === null || attempt === undefined || !isTheirs) return null;
    const gateway = await deps.gateways.of({ provider, gatewayAccountId });
    const report = await gateway.fetchAttempt(attempt.providerRef ?? event.providerRef);
    const known =
      attempt.providerRef === null ? await learnProviderRef(link, attempt, event.providerRef) : link;
    return deps.recordAttemptReport(known, { attemptId: attempt.id, report, source });
  };
}

/** By the id of its checkout, of its payment, or our own. */
export function findAttemptOf(
  { attempts }: Pick<Link, 'attempts'>,
  { providerRef, attemptId }: Pick<AttemptEvent, 'providerRef' | 'attemptId'>,
): Attempt | undefined {
  return (
    attempts.find((attempt) => attempt.providerRef === providerRef || attempt.paymentRef === providerRef) ??
    attempts.find(({ id }) => id === attemptId)
  );
}
