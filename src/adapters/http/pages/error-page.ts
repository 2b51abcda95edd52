import { buildMessagePage, type MessagePage } from './message-page.js';

export interface ErrorPageContext {
  readonly status: number;
  readonly requestId: string;
  /** The address is that of a pay page, or would be one. */
  readonly isBelowPay: boolean;
  /** The link to go back to, where the address names one. */
  readonly slug: string | null;
  readonly retryAfterSeconds: number | null;
}

/** One page for an unknown slug, a malformed one and any other path below /p/: nobody learns which it was. */
const NO_PAYMENT_PAGE = buildMessagePage({
  title: 'No payment here',
  heading: 'There is no payment here.',
  text: ['Check the address with whoever sent it.'],
});

const NO_PAGE = buildMessagePage({
  title: 'No page here',
  heading: 'There is no page here.',
  text: ['If you came to pay, open the whole address that was sent to you.'],
});

/** What a person reads when a page could not be shown. */
export function buildErrorPage(context: ErrorPageContext): string {
  const { status, isBelowPay, slug } = context;
  if (status === 404) return isBelowPay ? NO_PAYMENT_PAGE : NO_PAGE;
  return buildMessagePage({
    ...sayWhatFailed(context),
    action: slug === null ? null : { href: `/p/${slug}`, label: 'Open the payment again' },
  });
}

function sayTooMany(waitSeconds: number): MessagePage {
  const unit = waitSeconds === 1 ? 'second' : 'seconds';
  return {
    title: 'Too many requests',
    heading: 'This page was opened too often.',
    text: [
      `Too many requests came from your network. Wait ${waitSeconds} ${unit}, then open it again.`,
      'Nothing was charged by this.',
    ],
  };
}

const NOT_AVAILABLE: MessagePage = {
  title: 'Not available now',
  heading: 'This page cannot be shown right now.',
  text: [
    'Our records cannot be reached. Try again in a minute.',
    'Nothing was charged by opening this page; a payment you already made is safe.',
  ],
};

const FAILED: MessagePage = {
  title: 'Something failed',
  heading: 'Something failed on our side.',
  text: ['Try again in a minute. If it stays, tell whoever sent you here the number below.'],
};

function sayNotAccepted(isForeign: boolean): MessagePage {
  return {
    title: 'Not accepted',
    heading: 'This request could not be accepted.',
    text: isForeign
      ? ['The form was sent from another site. Open the payment here and press its button.']
      : ['The form held something that it does not have. Open the payment again and press its button.'],
  };
}

function sayWhatFailed({ status, requestId, retryAfterSeconds }: ErrorPageContext): MessagePage {
  if (status === 429) return sayTooMany(retryAfterSeconds ?? 60);
  if (status === 503) return { ...NOT_AVAILABLE, requestId };
  return status >= 500 ? { ...FAILED, requestId } : sayNotAccepted(status === 403);
}
