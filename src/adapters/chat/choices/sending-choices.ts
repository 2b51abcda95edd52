import type { Link } from '../../../domain/link/link.js';
import { ALL_SENDINGS } from '../../../domain/sending/all-sendings.js';
import { listWaitingSendings, type WaitingSending } from '../../../domain/sending/list-waiting-sendings.js';
import type { Words } from '../words/words.js';
import type { PressChoice } from './choice.js';
import { findHelpChoice } from './help-choice.js';
import type { CallOffPress } from './pressable.js';
import { receiptChoices, remindChoices, sendChoice } from './send-choices.js';

/** What goes within this goes at once. */
export const AT_ONCE_MS = 60_000;

interface Waits extends Pick<WaitingSending, 'sendingId' | 'dueAt'> {
  readonly now: Date;
}

function isAtOnce({ dueAt, now }: Waits): boolean {
  return dueAt.getTime() - now.getTime() <= AT_ONCE_MS;
}

/** `sendingId`: of the one sending that is stopped; else all of them are. */
function stopChoice(
  words: Words,
  { id: linkId }: Pick<Link, 'id'>,
  sendingId: CallOffPress['sendingId'],
): PressChoice {
  return {
    label: words.say('page.button.stop_sending'),
    intent: { kind: 'call_off', link: { linkId }, sendingId },
  };
}

/** How a sending that waits is moved or sent at once: only the first can be. */
function moveChoices(words: Words, { id: linkId }: Pick<Link, 'id'>, waits: Waits): readonly PressChoice[] {
  const link = { linkId };
  if (waits.sendingId !== null || isAtOnce(waits)) return [];
  return [
    { label: words.say('page.button.send_now'), intent: { kind: 'send_now', link } },
    { label: words.say('page.button.change_time'), intent: { kind: 'ask_move', link } },
  ];
}

function undoChoice(words: Words, link: Pick<Link, 'id'>, sendingId: string | null): PressChoice {
  return { ...stopChoice(words, link, sendingId), label: words.say('page.button.undo'), style: 'primary' };
}

/** How one sending that waits is stopped or moved. */
export function waitingChoices(words: Words, link: Pick<Link, 'id'>, waits: Waits): readonly PressChoice[] {
  if (isAtOnce(waits)) return [undoChoice(words, link, waits.sendingId)];
  return [...moveChoices(words, link, waits), stopChoice(words, link, waits.sendingId)];
}

/**
 * What can be done about the messages of a link as it stands: the soonest that waits, all of them where there are more,
 * and another one, unless the first is still to come or one is just leaving.
 */
export function listSendingChoices(words: Words, link: Link, now: Date): readonly PressChoice[] {
  const isOpen = link.state === 'open';
  const [next, ...others] = listWaitingSendings(link, now);
  if (next === undefined) return isOpen ? listAgain(words, link) : receiptChoices(words, link);
  const waits = { ...next, now };
  const isLater = next.sendingId !== null && !isAtOnce(waits);
  const another = isOpen ? [sendChoice(words, link)] : receiptChoices(words, link);
  return [
    ...(isLater ? another : []),
    ...(isAtOnce(waits) ? [undoChoice(words, link, next.sendingId)] : moveChoices(words, link, waits)),
    ...(others.length > 0 ? [stopChoice(words, link, ALL_SENDINGS)] : []),
    ...(others.length === 0 && !isAtOnce(waits) ? [stopChoice(words, link, next.sendingId)] : []),
  ];
}

/** What helps where the last message did not arrive goes first; where it only opens the form, it takes the place of Send. */
function listAgain(words: Words, link: Link): readonly PressChoice[] {
  const help = findHelpChoice(words, link);
  const send = help?.intent.kind === 'ask_send' ? [] : [sendChoice(words, link)];
  return [...(help === null ? [] : [help]), ...send, ...remindChoices(words, link)];
}
