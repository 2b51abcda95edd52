import type { MessageKey, Words } from '../../chat/words/words.js';
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
  buildMessagePage(sayFailure(words, 'no_payment', words.say('web.no_payment.text'))),
);

const buildNoPage = oncePerLanguage((words) =>
  buildMessagePage(sayFailure(words, 'no_page', words.say('web.find_address'))),
);

/** What a person reads when a page could not be shown. */
export function buildErrorPage(context: ErrorPageContext): string {
  const { words, status, isBelowPay, slug } = context;
  if (status === 404) return isBelowPay ? buildNoPaymentPage(words) : buildNoPage(words);
  if (status === 405 && !isBelowPay) return buildNoPage(words);
  return buildMessagePage({
    ...sayWhatFailed(context),
    action: slug === null ? null : { href: `/p/${slug}`, label: words.say('web.open_again') },
  });
}

function sayWhatFailed(context: ErrorPageContext): MessagePage {
  const { words, status, requestId, retryAfterSeconds } = context;
  if (status === 429) {
    const wait = words.say('web.too_many.text', { seconds: retryAfterSeconds ?? 60 });
    return sayFailure(words, 'too_many', wait, words.say('web.too_many.nothing_charged'));
  }
  if (status === 503) {
    const texts = [words.say('web.unavailable.text'), words.say('web.unavailable.safe')];
    return { ...sayFailure(words, 'unavailable', ...texts), requestId };
  }
  if (status >= 500) return { ...sayFailure(words, 'failed', words.say('web.failed.text')), requestId };
  return sayFailure(words, 'not_accepted', words.say(findWhyNot(context)));
}

/** Whoever pays is led back to the payment; the pages of owners and the sandbox's are not spoken of as one. */
function findWhyNot({ status, isBelowPay }: ErrorPageContext): MessageKey {
  if (status === 403) return isBelowPay ? 'web.not_accepted.foreign' : 'web.not_accepted.foreign_page';
  return isBelowPay ? 'web.not_accepted.altered' : 'web.not_accepted.altered_page';
}

type FailureName = 'failed' | 'no_page' | 'no_payment' | 'not_accepted' | 'too_many' | 'unavailable';

function sayFailure(words: Words, name: FailureName, ...text: readonly string[]): MessagePage {
  return {
    words,
    title: words.say(`web.${name}.title`),
    heading: words.say(`web.${name}.heading`),
    text,
  };
}
