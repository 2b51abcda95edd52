import type { Words } from '../../chat/words/words.js';
import { buildMessagePage } from './message-page.js';

export interface LeadingOn {
  readonly checkoutUrl: string;
  readonly amount: string;
}

/**
 * Leads on to a checkout whose origin the page's policy does not name: a browser would hold the redirect that answers a
 * form to it, but follows a link, and this page's own refresh.
 */
export function buildLeadingOnPage(words: Words, { checkoutUrl, amount }: LeadingOn): string {
  return buildMessagePage({
    words,
    title: words.say('pay.leading_on.title'),
    heading: words.say('pay.leading_on.title'),
    text: [words.say('pay.leading_on.text', { amount })],
    action: { href: checkoutUrl, label: words.say('pay.leading_on.link', { amount }) },
    leadsTo: checkoutUrl,
  });
}
