import type { Link } from '../../domain/link/link.js';
import { type BookRefundsDeps, bookRefunds } from '../refunds/book-refunds.js';
import type { FindToldPayment, PaymentNews } from './find-told-payment.js';
import { sourceOfNews } from './source-of-news.js';

export interface RecordRefundNewsDeps extends BookRefundsDeps {
  readonly findToldPayment: FindToldPayment;
}

/** Answers the link whose refunds are as its gateway has them; null: its payment is not known, or none of ours. */
export type RecordRefundNews = (news: PaymentNews) => Promise<Link | null>;

/** A refund moved at a gateway: all of its payment are read there. Throws what `bookRefunds` throws, `provider_unknown`. */
export function makeRecordRefundNews(deps: RecordRefundNewsDeps): RecordRefundNews {
  return async (news) => {
    const told = await deps.findToldPayment(news);
    return told === null ? null : bookRefunds(deps, { ...told, source: sourceOfNews(news.event) });
  };
}
