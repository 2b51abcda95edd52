import type { ComponentChildren } from 'preact';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import type { SandboxSession } from '../session.js';
import { renderPage } from './layout.js';

export type EndedStatus = Exclude<AttemptReport['status'], 'open'>;

interface Notice {
  readonly what: EndedStatus | 'unknown' | 'out_of_order';
  readonly more?: ComponentChildren;
}

/** The page of a session that nobody can pay any more. */
export function renderEnded(words: Words, session: SandboxSession, status: EndedStatus): string {
  const amount = formatMoney(session.amount);
  const merchant = <Quoted>{session.merchantName}</Quoted>;
  const more = (
    <>
      <p>{words.mix('bank.amount_to', { amount, merchant })}</p>
      <p>
        <a class="back" href={session.returnUrl}>
          {words.mix('bank.go_back', { merchant })}
        </a>
      </p>
    </>
  );
  return renderNotice(words, { what: status, more });
}

export function renderUnknown(words: Words): string {
  return renderNotice(words, { what: 'unknown' });
}

export function renderOutOfOrder(words: Words): string {
  return renderNotice(words, { what: 'out_of_order' });
}

function renderNotice(words: Words, { what, more }: Notice): string {
  const title = words.say(`bank.${what}.title`);
  const content = (
    <section class="order notice">
      <h1>{title}</h1>
      <p>{words.say(`bank.${what}.text`)}</p>
      {more}
    </section>
  );
  return renderPage({ words, title, content });
}
