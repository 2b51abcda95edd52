import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { MerchantContent } from '../../../ports/chat-content.js';
import type { Words } from '../words/words.js';
import { type Card, toCard } from './card.js';
import { bold, joinParts, text } from './line.js';
import { testMode } from './test-mode.js';

type PageReport = Extract<MerchantContent, { readonly kind: 'page_report' }>;

/** For the operator: somebody reported a pay page, why, whose it is, and what can be done. Nothing of its customer. */
export function buildPageReport(words: Words, report: PageReport, { id, name }: Merchant): Card {
  const { reason, reference } = report;
  const headline = words.say('card.page_report.headline', {
    reason: words.say(`web.report.reason.${reason}`),
  });
  return toCard(words, {
    headline: [bold(headline)],
    details: [
      joinParts([[text(name)], [text(id)], [text(reference)], testMode(words, report)]),
      [text(words.say('card.page_report.next', { id }))],
    ],
    buttons: [],
    more: [],
  });
}
