import type { VNode } from 'preact';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { sayMethod } from '../../chat/words/say-method.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { askPerson, withAddress } from './ended-states.js';
import { Afterword } from './pay-page-actions.js';
import type { Row } from './pay-page-parts.js';
import { TimeElement } from './time-element.js';

/** Who has paid may have a question yet. */
export function WhomToAsk({ words, view }: { readonly words: Words; readonly view: PayPageView }): VNode {
  return <Afterword>{withAddress(words, view, askPerson(words, view))}</Afterword>;
}

type WhenLabel = `pay.label.${'paid' | 'refunded' | 'received'}_on`;

export function whenRow(words: Words, { closing, timeZone }: PayPageView, label: WhenLabel): Row | null {
  if (closing === null) return null;
  return [words.say(label), <TimeElement words={words} at={closing.at} timeZone={timeZone} />];
}

export function methodRow(words: Words, { closing }: PayPageView): Row | null {
  const paidWith = closing?.method ?? null;
  if (paidWith === null) return null;
  return [words.say('pay.label.paid_with'), <Quoted>{sayMethod(words, paidWith)}</Quoted>];
}
