import type { LinkState } from '../../../../domain/link/link.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { buildHome } from '../pages/build-home.js';

const WAITING: readonly LinkState[] = ['open', 'processing', 'needs_review'];
const PAID: readonly LinkState[] = ['paid', 'partially_refunded', 'refunded'];

/** What one person begins from: how their links stand, the help, the settings for the owner. */
export const answerHome: Answer<'home'> = async ({ services, clock }, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const list = (states: readonly LinkState[]) =>
    services.listLinks({ actor, mine: true, states, words: null, page: 1 });
  const [waiting, paid] = await Promise.all([list(WAITING), list(PAID)]);
  const words = wordsForMember(identified);
  const left = await services.findLeftDraft(actor);
  const reader = { timeZone: zoneOf(identified), now: clock.now(), words };
  return buildHome({ waiting, paid, actor, merchant, left, ...reader });
};
