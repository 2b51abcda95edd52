import type { Link } from '../../domain/link/link.js';
import { isDisputeOpen } from '../../domain/payment/dispute.js';
import type { DisputeEvent } from '../../ports/provider-event.js';
import type { ChangeLink } from '../links/change-link.js';
import type { FindToldPayment } from './find-told-payment.js';
import { sourceOfNews } from './source-of-news.js';

export interface RecordDisputeNewsDeps {
  readonly findToldPayment: FindToldPayment;
  readonly changeLink: ChangeLink;
}

export interface DisputeNews {
  readonly provider: string;
  readonly event: Pick<
    DisputeEvent,
    'providerRef' | 'attemptId' | 'gatewayAccountId' | 'disputeRef' | 'report' | 'isFound'
  >;
}

/** Answers the link whose dispute is as its gateway has it; null: its payment is not known, or none of ours. */
export type RecordDisputeNews = (news: DisputeNews) => Promise<Link | null>;

/**
 * A dispute was opened, moved or closed: how it stands is read from the gateway. One that is over when it is first heard of
 * is opened and closed. Throws AppError `provider_unavailable`, `gateway_misconfigured`, `provider_unknown`,
 * `store_unavailable`.
 */
export function makeRecordDisputeNews(deps: RecordDisputeNewsDeps): RecordDisputeNews {
  return async (news) => {
    const told = await deps.findToldPayment(news);
    if (told === null) return null;
    const { payment, gateway } = told;
    const { disputeRef, report: stood = null } = news.event;
    const found = (await gateway.fetchDispute(disputeRef)) ?? stood;
    if (found === null) return told.link;
    const { paymentRef: _, ...report } = found;
    const input = { type: 'dispute_told', attemptId: payment.id, report } as const;
    const actor = { kind: 'gateway', provider: payment.provider } as const;
    const by = { actor, source: sourceOfNews(news.event) };
    const opened = await deps.changeLink(told.link, input, by);
    if (!opened.changed || isDisputeOpen(report)) return opened.link;
    return (await deps.changeLink(opened.link, input, by)).link;
  };
}
