import { AppError } from '../../domain/errors.js';
import type { DecisionInput } from '../../domain/link/decision-input.js';
import type { Decision } from '../../domain/link/decision-kinds.js';
import { findLeft } from '../../domain/link/find-refundable.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { Ids } from '../../ports/ids.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import { getLinkOrThrow, type LinkHandle } from '../links/get-link-or-throw.js';
import { checkAllowed } from '../people/check-allowed.js';
import { againOnConflict } from './again-on-conflict.js';
import { cleanReason } from './clean-reason.js';
import { type SetRefundTermsDeps, setRefundTerms, timeRefund } from './set-refund-terms.js';

export interface DecideMoneyDeps extends SetRefundTermsDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly ids: Ids;
  readonly kick: Kick;
}

interface DecisionAsk {
  readonly link: LinkHandle;
  readonly attemptId: string;
  readonly decision: Decision;
  readonly reason: string | null;
}

interface Decided {
  readonly link: Link;
  /** Null: nothing goes back. */
  readonly refund: Refund | null;
}

export type DecideMoney = (actor: MemberActor, ask: DecisionAsk) => Promise<Decided>;

/**
 * Decides about money that came too late, twice, or in another amount. Decided the same way twice, it is decided once.
 * Throws AppError `link_not_found`, `not_allowed`, `settled_already`, `refund_not_possible`, `dispute_open`,
 * `second_person_needed` (nobody else could agree), `link_not_paid`, `store_unavailable`.
 */
export function makeDecideMoney(deps: DecideMoneyDeps): DecideMoney {
  const { links, changeLink, kick, undoMs } = deps;
  const decideOnce: DecideMoney = async (actor, ask) => {
    const found = await getLinkOrThrow(links, actor, ask.link);
    checkAllowed(actor, 'decide');
    const { input, only } = await toInput(deps, { actor, ask, link: found });
    const { link } = await changeLink(found, input, { actor, source: 'person', ...only });
    kick('refund', undoMs);
    return { link, refund: findDecided(link, ask.attemptId) };
  };
  return (actor, ask) => againOnConflict(() => decideOnce(actor, ask));
}

interface Deciding {
  readonly actor: MemberActor;
  readonly ask: DecisionAsk;
  readonly link: Link;
}

async function toInput(
  deps: DecideMoneyDeps,
  { actor, ask: { attemptId, decision, reason: given }, link }: Deciding,
): Promise<{ readonly input: DecisionInput; readonly only: { readonly ifVersion?: number } }> {
  const reason = cleanReason(given);
  if (decision !== 'refund') return { input: { type: 'decide', attemptId, decision, reason }, only: {} };
  checkAllowed(actor, 'refund');
  const amount = findLeft(link, attemptId);
  const refundId = deps.ids.newId('rfd');
  const { terms, only } =
    amount === null
      ? // That nothing is left is for the rules to refuse.
        { terms: { needsApproval: false, ...timeRefund(deps.clock.now(), deps.undoMs) }, only: {} }
      : await setRefundTerms(deps, actor, { link, amount, asked: 'decide' });
  return { input: { type: 'decide', attemptId, decision, reason, refundId, ...terms }, only };
}

function findDecided({ history, refunds }: Link, attemptId: string): Refund | null {
  const made = history.findLast((event) => event.type === 'decision.made' && event.attemptId === attemptId);
  const refundId = made?.type === 'decision.made' ? made.refundId : null;
  return refunds.find(({ id }) => id === refundId) ?? null;
}

interface Explanation {
  readonly link: LinkHandle;
  readonly attemptId: string;
  readonly reason: string;
}

export type ExplainDecision = (actor: MemberActor, ask: Explanation) => Promise<Link>;

/** Keeps why it was decided so. Throws AppError `link_not_found`, `not_allowed`, `invalid_input` (no reason), `refund_not_possible` (nothing was decided), `store_unavailable`. */
export function makeExplainDecision({
  links,
  changeLink,
}: Pick<DecideMoneyDeps, 'links' | 'changeLink'>): ExplainDecision {
  return async (actor, { link: handle, attemptId, reason: given }) => {
    const found = await getLinkOrThrow(links, actor, handle);
    checkAllowed(actor, 'decide');
    const reason = cleanReason(given);
    if (reason === null) throw new AppError('invalid_input', { fields: ['reason'] });
    const input = { type: 'explain_decision', attemptId, reason } as const;
    return (await changeLink(found, input, { actor, source: 'person' })).link;
  };
}
