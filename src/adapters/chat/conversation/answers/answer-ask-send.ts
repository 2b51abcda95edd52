import { AppError } from '../../../../domain/errors.js';
import type { Link } from '../../../../domain/link/link.js';
import { didNotArrive } from '../../../../domain/sending/link-message.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildSendForm } from '../pages/build-send-form.js';
import { getLink } from './get-link.js';
import { sendMessage } from './send-message.js';

/** One address, by which everything went so far: nothing to choose. */
function isClear(link: Link): boolean {
  const { channels, customer } = link;
  const [only, another] = channels;
  if (only === undefined || another !== undefined || didNotArrive(link, only)) return false;
  const isEmailAlone = customer.email !== null && customer.phone === null;
  const isPhoneAlone = customer.email === null && customer.phone !== null;
  return only === 'email' ? isEmailAlone : isPhoneAlone;
}

/** Of what is over, only the receipt of what was paid can go. */
const TO_SEND: ReadonlySet<Link['state']> = new Set(['open', 'paid', 'partially_refunded', 'refunded']);

/** Asks how, where and when a message goes; at once where there is nothing to choose, or nothing to send. */
export const answerAskSend: Answer<'ask_send'> = async (deps, { link: handle }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await getLink(deps, actor, handle);
  if (!link.may.send) throw new AppError('not_allowed', { action: 'send_message', role: actor.role });
  if (TO_SEND.has(link.state) && !isClear(link)) {
    const stops = await deps.services.findStops(actor, link.customer);
    return buildSendForm(
      wordsForMember(identified),
      link,
      stops.map(({ channel }) => channel),
    );
  }
  const ask = { link: handle, purpose: 'link', channels: null, contact: null, at: null } as const;
  return sendMessage(deps, identified, ask);
};
