import type { Link } from '../../../../domain/link/link.js';
import {
  listWaitingSendings,
  type WaitingSending,
} from '../../../../domain/sending/list-waiting-sendings.js';
import type { PressChoice } from '../../choices/choice.js';
import { findHelpChoice } from '../../choices/help-choice.js';
import { receiptChoices, remindChoices, sendChoice } from '../../choices/send-choices.js';
import type { Words } from '../../words/words.js';

/** What goes within this goes at once. */
export const AT_ONCE_MS = 60_000;

/** How a sending that waits is stopped or moved; only the first can be moved. */
export function waitingChoices(
  words: Words,
  { id: linkId }: Pick<Link, 'id'>,
  { sendingId, dueAt, now }: WaitingSending & { readonly now: Date },
): readonly PressChoice[] {
  const link = { linkId };
  const callOff = { kind: 'call_off', link, sendingId } as const;
  if (dueAt.getTime() - now.getTime() <= AT_ONCE_MS) {
    return [{ label: words.say('page.button.undo'), intent: callOff, style: 'primary' }];
  }
  const stop = { label: words.say('page.button.stop_sending'), intent: callOff };
  if (sendingId !== null) return [stop];
  return [
    { label: words.say('page.button.send_now'), intent: { kind: 'send_now', link } },
    { label: words.say('page.button.change_time'), intent: { kind: 'ask_move', link } },
    stop,
  ];
}

/**
 * What can be done about the messages of a link as it stands: the soonest that waits, and another one, unless the first
 * is still to come or one is just leaving.
 */
export function listSendingChoices(words: Words, link: Link, now: Date): readonly PressChoice[] {
  if (link.state !== 'open') return receiptChoices(words, link);
  const [next] = listWaitingSendings(link, now);
  if (next === undefined) return listAgain(words, link);
  const waiting = waitingChoices(words, link, { ...next, now });
  const isLater = next.sendingId !== null && next.dueAt.getTime() - now.getTime() > AT_ONCE_MS;
  return isLater ? [sendChoice(words, link), ...waiting] : waiting;
}

/** What helps where the last message did not arrive goes first; where it only opens the form, it takes the place of Send. */
function listAgain(words: Words, link: Link): readonly PressChoice[] {
  const help = findHelpChoice(words, link);
  const send = help?.intent.kind === 'ask_send' ? [] : [sendChoice(words, link)];
  return [...(help === null ? [] : [help]), ...send, ...remindChoices(words, link)];
}
