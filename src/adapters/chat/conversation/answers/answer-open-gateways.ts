import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildGateways } from '../pages/build-gateways.js';

/** Where payments go, and the way to the page on which an owner changes that; others are refused. */
export const answerOpenGateways: Answer<'open_gateways'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant, member } = identified;
  const gateways = await services.listGateways(actor);
  const { url } = await services.inviteGatewayPage(actor);
  const timeZone = member.timeZone ?? merchant.settings.timeZone;
  return buildGateways(wordsForMember(identified), gateways, { url, timeZone });
};
