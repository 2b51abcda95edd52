import type { ComponentChildren, VNode } from 'preact';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { Notice } from './notice.js';
import type { PayPageContext, StateParts } from './state-parts.js';
import { TimeElement } from './time-element.js';

/** The request ended unpaid: whom to ask for another. */
export function buildExpiredState(view: PayPageView, { words }: PayPageContext): StateParts {
  const { expiresAt, timeZone } = view;
  const heading =
    expiresAt === null
      ? words.say('pay.request_ended')
      : words.mix('pay.request_ended_on', {
          when: <TimeElement words={words} at={expiresAt} timeZone={timeZone} />,
        });
  return {
    word: words.say('pay.state.expired'),
    does: 'pay.merchant.asked',
    notice: (
      <>
        <FailedBefore words={words} view={view} />
        <Notice tone="calm" heading={heading} text={withAddress(words, view, askForANewOne(words, view))} />
      </>
    ),
    rows: [],
    action: null,
    follows: false,
  };
}

/** What became of a payment that was under way when the request ended. */
function FailedBefore({ words, view }: { readonly words: Words; readonly view: PayPageView }): VNode | null {
  if (view.declined === null) return null;
  const heading = words.say('pay.declined', { reason: words.say(`fact.decline.${view.declined}`) });
  return <Notice tone="bad" heading={heading} text={words.say('pay.nothing_charged')} />;
}

export function buildCancelledState(view: PayPageView, { words }: PayPageContext): StateParts {
  const { closing, timeZone } = view;
  const heading = words.mix('pay.taken_back', { merchant: <Quoted>{view.merchantName}</Quoted> });
  const text = [words.say('pay.nothing_charged'), ' ', askPerson(words, view)];
  return {
    word: words.say('pay.state.cancelled'),
    does: 'pay.merchant.asked',
    notice: <Notice tone="calm" heading={heading} text={withAddress(words, view, text)} />,
    rows: [
      closing === null
        ? null
        : [
            words.say('pay.label.cancelled_on'),
            <TimeElement words={words} at={closing.at} timeZone={timeZone} />,
          ],
    ],
    action: null,
    follows: false,
  };
}

/** It can be paid later, and nothing is wrong with it. */
export function buildPausedState(view: PayPageView, { words }: PayPageContext): StateParts {
  const heading = words.mix('pay.paused', { merchant: <Quoted>{view.merchantName}</Quoted> });
  const text = [words.say('pay.nothing_charged'), ' ', askPerson(words, view)];
  return {
    word: words.say('pay.state.paused'),
    does: 'pay.merchant.asked',
    notice: <Notice tone="calm" heading={heading} text={withAddress(words, view, text)} />,
    rows: [],
    action: null,
    follows: false,
  };
}

function askForANewOne(words: Words, { merchantName, whomToAsk }: PayPageView): ComponentChildren {
  const merchant = <Quoted>{merchantName}</Quoted>;
  const maker = whomToAsk?.makerName ?? null;
  if (maker === null) return words.mix('pay.ask_for_a_new_one', { merchant });
  return words.mix('pay.ask_person_for_a_new_one', { merchant, person: <Quoted>{maker}</Quoted> });
}

export function askPerson(words: Words, { merchantName, whomToAsk }: PayPageView): ComponentChildren {
  const maker = whomToAsk?.makerName ?? null;
  const merchant = <Quoted>{merchantName}</Quoted>;
  if (maker === null) return words.mix('pay.ask_merchant', { merchant });
  return words.mix('pay.ask_person', { merchant, person: <Quoted>{maker}</Quoted> });
}

export function withAddress(
  words: Words,
  { whomToAsk }: PayPageView,
  text: ComponentChildren,
): ComponentChildren {
  const replyTo = whomToAsk?.replyTo ?? null;
  if (replyTo === null) return text;
  const address: VNode = <a href={`mailto:${encodeURIComponent(replyTo).replace('%40', '@')}`}>{replyTo}</a>;
  return [text, ' ', words.mix('pay.write_to', { address })];
}
