import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import { isStartRefusal } from '../../../domain/payment/start-refusal.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Quoted } from '../../markup/quoted.js';
import { Notice, type NoticeProps } from './notice.js';
import { Assurance, CheckForm, PayForm } from './pay-page-actions.js';
import type { PayPageContext, PressResult, StateParts } from './state-parts.js';
import { TimeElement } from './time-element.js';

const PRESSED_TONES: Readonly<Record<PressResult, NoticeProps['tone']>> = {
  provider_unavailable: 'bad',
  cannot_start: 'bad',
  not_accepted: 'bad',
  not_confirmed: 'wait',
};

/** What a gateway lets nobody begin is told as it was after the press that met it. */
function findPressed({ declined }: PayPageView, { pressed }: PayPageContext): PayPageContext['pressed'] {
  return pressed ?? (declined !== null && isStartRefusal(declined) ? 'not_accepted' : null);
}

function buildOpenNotice(view: PayPageView, context: PayPageContext): VNode | null {
  const { declined } = view;
  const { words } = context;
  const pressed = findPressed(view, context);
  if (pressed !== null && !(pressed === 'not_confirmed' && declined !== null)) {
    return (
      <Notice
        tone={PRESSED_TONES[pressed]}
        heading={words.say(`pay.pressed.${pressed}.heading`)}
        text={words.say(`pay.pressed.${pressed}.text`)}
      />
    );
  }
  if (declined === null || isStartRefusal(declined)) return null;
  const heading = words.say('pay.declined', { reason: words.say(`fact.decline.${declined}`) });
  return <Notice tone="bad" heading={heading} text={words.say(`pay.advice.${declined}`)} />;
}

/** The page that asks: one thing to press. */
export function buildOpenState(view: PayPageView, context: PayPageContext): StateParts {
  const { declined, expiresAt, timeZone } = view;
  const { words, slug, pressed } = context;
  const isRefused = findPressed(view, context) === 'not_accepted';
  const isAgain = !isRefused && (declined !== null || (pressed !== null && pressed !== 'not_confirmed'));
  const amount = formatMoney(view.amount);
  const merchant = <Quoted>{view.merchantName}</Quoted>;
  return {
    word: words.say(declined === null || isRefused ? 'pay.state.to_pay' : 'pay.state.declined'),
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
