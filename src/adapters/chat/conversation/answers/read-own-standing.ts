import type { LinkState } from '../../../../domain/link/link.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { ConversationDeps } from '../model/answer.js';
import type { OwnStanding } from '../pages/own-standing.js';

const WAITING: readonly LinkState[] = ['open', 'processing', 'needs_review'];
const PAID: readonly LinkState[] = ['paid', 'partially_refunded', 'refunded'];

/** How somebody's own links stand now. Throws AppError `store_unavailable`. */
export async function readOwnStanding(
  { services, clock }: ConversationDeps,
  actor: MemberActor,
): Promise<Pick<OwnStanding, 'waiting' | 'paid' | 'now'>> {
  const list = (states: readonly LinkState[]) =>
    services.listLinks({ actor, mine: true, states, words: null, page: 1 });
  const [waiting, paid] = await Promise.all([list(WAITING), list(PAID)]);
  return { waiting, paid, now: clock.now() };
}
