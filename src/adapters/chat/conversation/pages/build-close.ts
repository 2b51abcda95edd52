import { type Closing, DAYS_UNTIL_ERASED } from '../../../../domain/merchant/closing.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { PressChoice } from '../../choices/choice.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface CloseParts {
  readonly merchant: Pick<Merchant, 'name'>;
  /** Of the reader. */
  readonly timeZone: string;
}

/** What closing means, before it is asked about. */
export function buildClose(words: Words, { merchant }: CloseParts): PageReply {
  const about = words.say('close.about', { merchant: merchant.name, days: `${DAYS_UNTIL_ERASED}` });
  return buildPage(words, about, [takeAlong(words), press(words.say('close.button.ask'), 'ask_close')]);
}

/** Asked a second time, with the day. */
export function buildCloseQuestion(
  words: Words,
  { merchant, timeZone }: CloseParts,
  { eraseAt }: Pick<Closing, 'eraseAt'>,
): PageReply {
  const question = words.say('close.confirm', {
    merchant: merchant.name,
    date: formatWhen(words, eraseAt, timeZone),
  });
  return buildPage(words, question, [
    { ...press(words.say('close.button.yes'), 'close_merchant'), style: 'danger' },
    takeAlong(words),
  ]);
}

/** It is closed, and can be opened again. */
export function buildClosed(
  words: Words,
  { merchant, timeZone }: CloseParts,
  { eraseAt }: Pick<Closing, 'eraseAt'>,
): PageReply {
  const said = words.say('close.closing', {
    merchant: merchant.name,
    date: formatWhen(words, eraseAt, timeZone),
  });
  return buildPage(words, said, [
    press(words.say('close.button.reopen'), 'reopen_merchant'),
    takeAlong(words),
  ]);
}

export function buildReopened(words: Words, { merchant }: CloseParts): PageReply {
  return buildPage(words, words.say('close.reopened', { merchant: merchant.name }), []);
}

function buildPage(words: Words, said: string, pressed: readonly PressChoice[]): PageReply {
  return {
    kind: 'closing',
    title: words.say('page.title.close'),
    words: said,
    parts: [says(said), ...(pressed.length === 0 ? [] : [choices(...pressed)])],
  };
}

function takeAlong(words: Words): PressChoice {
  return press(words.say('export.button.open'), 'open_export');
}

function press(
  label: string,
  kind: 'ask_close' | 'close_merchant' | 'reopen_merchant' | 'open_export',
): PressChoice {
  return { label, intent: { kind } };
}
