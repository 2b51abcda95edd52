import { isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { FIRST_ASKED_MS, nextRefundStep } from '../../domain/refund/next-refund-step.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { LinkRow } from '../../ports/link-work.js';
import type { ChangeLink } from '../links/change-link.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import type { CarryRefund } from './carry-refund.js';

export interface MoveRefundsDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly carryRefund: CarryRefund;
  readonly clock: Clock;
}

export type MoveRefunds = (row: LinkRow, hold: Pick<Hold, 'mayBegin'>) => Promise<WorkOutcome>;

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

/**
 * Moves a link's refunds that are due: what nobody agreed to lapses, what nobody undid leaves, and what left is asked
 * about until its end is known. That it leaves is stored before the gateway hears of it, and the gateway hears of it by the
 * same id whenever it is asked again: a crash between any two steps neither doubles nor loses it.
 * Throws AppError `provider_unavailable`, `provider_unknown`, `store_unavailable`, once all have had their turn.
 */
export function makeMoveRefunds(deps: MoveRefundsDeps): MoveRefunds {
  const { links, clock } = deps;
  return async ({ link: claimed }, hold) => {
    const found = await links.findById(claimed.merchantId, claimed.id);
    if (found === null) return { kind: 'done' };
    let link = found;
    const failures: unknown[] = [];
    for (const refund of found.refunds.filter((each) => isDue(each, clock.now()))) {
      if (!hold.mayBegin()) return { kind: 'later', at: clock.now() };
      try {
        link = await moveOne(deps, link, refund);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    const next = nextRefundStep(link.refunds, clock.now());
    return next === null ? { kind: 'done' } : { kind: 'later', at: next.at, failures: 0 };
  };
}

function isDue({ status, lapsesAt, leavesAt, leftAt }: Refund, now: Date): boolean {
  switch (status) {
    case 'awaiting_approval':
      return lapsesAt !== null && lapsesAt <= now;
    case 'scheduled':
      return leavesAt !== null && leavesAt <= now;
    case 'pending':
      return leftAt !== null && now.getTime() - leftAt.getTime() >= FIRST_ASKED_MS;
    default:
      return false;
  }
}

async function moveOne(deps: MoveRefundsDeps, link: Link, { id, status }: Refund): Promise<Link> {
  if (status === 'awaiting_approval') {
    return (await deps.changeLink(link, { type: 'lapse_refund', refundId: id }, BY_CLOCK)).link;
  }
  return status === 'scheduled' ? leave(deps, link, id) : deps.carryRefund(link, id, 'again');
}

async function leave(
  { changeLink, carryRefund }: MoveRefundsDeps,
  link: Link,
  refundId: string,
): Promise<Link> {
  try {
    const left = await changeLink(link, { type: 'refund_left', refundId }, BY_CLOCK);
    // Somebody undid it in time, or another instance was faster.
    return left.changed ? await carryRefund(left.link, refundId, 'first') : left.link;
  } catch (error) {
    const isFrozen = isAppError(error, 'dispute_open') || isAppError(error, 'refund_too_large');
    if (!isFrozen) throw error;
    // The bank holds that money now, or somebody gave it back in the gateway's own dashboard.
    return (await changeLink(link, { type: 'call_off_refund', refundId }, BY_CLOCK)).link;
  }
}
