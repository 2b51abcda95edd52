import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Quoted } from '../../markup/quoted.js';
import { Notice, type NoticeProps } from './notice.js';
import { Assurance, CheckForm, PayForm } from './pay-page-actions.js';
import type { PayPageContext, PressResult, StateParts } from './state-parts.js';
import { TimeElement } from './time-element.js';

const PRESSED_TONES: Readonly<Record<PressResult, NoticeProps['tone']>> = {
  provider_unavailable: 'bad',
  cannot_start: 'bad',
  not_confirmed: 'wait',
};

function buildOpenNotice({ declined }: PayPageView, { words, pressed }: PayPageContext): VNode | null {
  if (pressed !== null && !(pressed === 'not_confirmed' && declined !== null)) {
    return (
      <Notice
        tone={PRESSED_TONES[pressed]}
        heading={words.say(`pay.pressed.${pressed}.heading`)}
        text={words.say(`pay.pressed.${pressed}.text`)}
      />
    );
  }
  if (declined === null) return null;
  const heading = words.say('pay.declined', { reason: words.say(`fact.decline.${declined}`) });
  return <Notice tone="bad" heading={heading} text={words.say(`pay.advice.${declined}`)} />;
}

/** The page that asks: one thing to press. */
export function buildOpenState(view: PayPageView, context: PayPageContext): StateParts {
  const { declined, expiresAt, timeZone } = view;
  const { words, slug, pressed } = context;
  const isAgain = declined !== null || (pressed !== null && pressed !== 'not_confirmed');
  const amount = formatMoney(view.amount);
  const merchant = <Quoted>{view.merchantName}</Quoted>;
  return {
    word: words.say(declined === null ? 'pay.state.to_pay' : 'pay.state.declined'),
    does: 'pay.merchant.asks',
    notice: buildOpenNotice(view, context),
    rows: [
      expiresAt === null
        ? null
        : [words.say('pay.label.pay_by'), <TimeElement words={words} at={expiresAt} timeZone={timeZone} />],
    ],
    action: (
      <>
        <PayForm slug={slug} label={words.say(isAgain ? 'pay.button_again' : 'pay.button', { amount })} />
        {pressed === 'not_confirmed' ? <CheckForm words={words} slug={slug} /> : null}
        <Assurance>{words.mix('pay.secure', { merchant })}</Assurance>
      </>
    ),
    follows: true,
  };
}
