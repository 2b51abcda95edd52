import type { Words } from '../../chat/words/words.js';
import { buildMessagePage, type MessagePage } from './message-page.js';
import { oncePerLanguage } from './once-per-language.js';

export interface ErrorPageContext {
  readonly words: Words;
  readonly status: number;
  readonly requestId: string;
  /** The address is that of a pay page, or would be one. */
  readonly isBelowPay: boolean;
  /** The link to go back to, where the address names one. */
  readonly slug: string | null;
  readonly retryAfterSeconds: number | null;
}

/** One page for an unknown slug, a malformed one and any other path below /p/: nobody learns which it was. */
const buildNoPaymentPage = oncePerLanguage((words) =>
  buildMessagePage({
    words,
    title: words.say('web.no_payment.title'),
    heading: words.say('web.no_payment.heading'),
    text: [words.say('web.no_payment.text')],
  }),
);

const buildNoPage = oncePerLanguage((words) =>
  buildMessagePage({
    words,
    title: words.say('web.no_page.title'),
    heading: words.say('web.no_page.heading'),
    text: [words.say('web.find_address')],
  }),
);

/** What a person reads when a page could not be shown. */
export function buildErrorPage(context: ErrorPageContext): string {
  const { words, status, isBelowPay, slug } = context;
  if (status === 404) return isBelowPay ? buildNoPaymentPage(words) : buildNoPage(words);
  return buildMessagePage({
    ...sayWhatFailed(context),
    action: slug === null ? null : { href: `/p/${slug}`, label: words.say('web.open_again') },
  });
}

function sayWhatFailed({ words, status, requestId, retryAfterSeconds }: ErrorPageContext): MessagePage {
  if (status === 429) return sayTooMany(words, retryAfterSeconds ?? 60);
  if (status === 503) return { ...sayUnavailable(words), requestId };
  return status >= 500 ? { ...sayFailed(words), requestId } : sayNotAccepted(words, status === 403);
}

function sayTooMany(words: Words, seconds: number): MessagePage {
  return {
    words,
    title: words.say('web.too_many.title'),
    heading: words.say('web.too_many.heading'),
    text: [words.say('web.too_many.text', { seconds }), words.say('web.too_many.nothing_charged')],
  };
}

function sayUnavailable(words: Words): MessagePage {
  return {
    words,
    title: words.say('web.unavailable.title'),
    heading: words.say('web.unavailable.heading'),
    text: [words.say('web.unavailable.text'), words.say('web.unavailable.safe')],
  };
}

function sayFailed(words: Words): MessagePage {
  return {
    words,
    title: words.say('web.failed.title'),
    heading: words.say('web.failed.heading'),
    text: [words.say('web.failed.text')],
  };
}

function sayNotAccepted(words: Words, isForeign: boolean): MessagePage {
  return {
    words,
    title: words.say('web.not_accepted.title'),
    heading: words.say('web.not_accepted.heading'),
    text: [words.say(isForeign ? 'web.not_accepted.foreign' : 'web.not_accepted.altered')],
  };
}
