import { addressOf, DELIVERY_CHANNELS } from '../../../../domain/delivery/delivery.js';
import { AppError } from '../../../../domain/errors.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import { buildLifted, buildLiftForm, LIFT_FIELD } from '../pages/build-lift.js';
import { getLink } from './get-link.js';

/** Asks a manager why an address is written to again. */
export const answerAskLift: Answer<'ask_lift'> = async (deps, { link: handle, channel }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await getLink(deps, actor, handle);
  if (!mayDo(actor.role, 'lift_suppression')) throw new AppError('not_allowed');
  const stops = await deps.services.findStops(actor, link.customer);
  const stopped = stops.map((stop) => stop.channel);
  return buildLiftForm(wordsForMember(identified), link, { chosen: channel, stopped });
};

/** Lets the customer's address be written to again, and offers the message. */
export const answerLift: Answer<'lift'> = async (deps, { link: handle, entries }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const why = readText(entries, LIFT_FIELD.why);
  if (why.trim() === '') {
    return { kind: 'problems', problems: { [LIFT_FIELD.why]: words.say('page.lift.why_missing') } };
  }
  const link = await getLink(deps, identified.actor, handle);
  const chosen = readText(entries, LIFT_FIELD.channel);
  const channel = DELIVERY_CHANNELS.find((each) => each === chosen) ?? 'email';
  const address = addressOf(link.customer, channel);
  if (address === null) throw new AppError('contact_missing', { reference: link.reference, channel });
  await deps.services.liftSuppression(identified.actor, { channel, address: address.toLowerCase(), why });
  return buildLifted(words, link, { channel, address });
};
