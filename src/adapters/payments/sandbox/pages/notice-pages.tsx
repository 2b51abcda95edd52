import type { ComponentChildren } from 'preact';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import { Quoted } from '../../../markup/quoted.js';
import type { SandboxSession } from '../session.js';
import { renderPage } from './layout.js';

interface Notice {
  readonly title: string;
  readonly text: string;
}

export type EndedStatus = Exclude<AttemptReport['status'], 'open'>;

const NOTICES: Readonly<Record<EndedStatus, Notice>> = {
  succeeded: {
    title: 'This payment is done',
    text: 'This checkout was used and cannot be paid again.',
  },
  processing: {
    title: 'The bank is still working on it',
    text: 'This checkout was used. The page you came from shows how it ends.',
  },
  failed: {
    title: 'This payment was declined',
    text: 'This checkout was used. Nothing was charged; go back to try again.',
  },
  closed: {
    title: 'This checkout is closed',
    text: 'It ran out of time or was taken back. Nothing was charged.',
  },
};

/** The page of a session that nobody can pay any more. */
export function renderEnded(
  { amount, merchantName, returnUrl }: SandboxSession,
  status: EndedStatus,
): string {
  const notice = NOTICES[status];
  return renderNotice(
    notice,
    <>
      <p>
        {formatMoney(amount)} to <Quoted>{merchantName}</Quoted>
      </p>
      <p>
        <a class="back" href={returnUrl}>
          Go back to <Quoted>{merchantName}</Quoted>
        </a>
      </p>
    </>,
  );
}

export function renderUnknown(): string {
  return renderNotice({
    title: 'There is no checkout here',
    text: 'Open the payment link again and press its pay button.',
  });
}

export function renderOutOfOrder(): string {
  return renderNotice({
    title: 'The bank cannot answer right now',
    text: 'Load this page again in a moment, or open the payment link again.',
  });
}

function renderNotice({ title, text }: Notice, more?: ComponentChildren): string {
  return renderPage(
    title,
    <section class="order notice">
      <h1>{title}</h1>
      <p>{text}</p>
      {more}
    </section>,
  );
}
