import type { MemberActor } from '../domain/actor.js';
import { AppError } from '../domain/errors.js';
import type { Link } from '../domain/link/link.js';
import { mayDo } from '../domain/merchant/permissions.js';
import type { Attempt } from '../domain/payment/attempt.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { GatewayRegistry } from '../ports/payment-gateway.js';
import type { ChangedLink, ChangeLink } from './change-link.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';
import type { RecordAttemptReport } from './record-attempt-report.js';

export interface CancelLinkDeps {
  readonly links: LinkRepository;
  readonly gateways: GatewayRegistry;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
}

export type CancelLink = (actor: MemberActor, handle: LinkHandle) => Promise<ChangedLink>;

/**
 * Takes a request back: every checkout under way is closed at its provider first, so that nobody pays a
 * cancelled link; if the provider answers that money came, that is recorded and the cancel refused.
 * Cancelling twice answers `changed: false`.
 * Throws AppError `link_not_found`, `not_allowed`, `link_already_paid`, `payment_under_way`, `link_expired`,
 * `provider_unavailable`, `store_unavailable`.
 */
export function makeCancelLink(deps: CancelLinkDeps): CancelLink {
  async function closeCheckouts(link: Link): Promise<{ link: Link; confirmed: boolean }> {
    let current = link;
    let confirmed = true;
    for (const attempt of link.attempts.filter(isUnderWay)) {
      if (attempt.providerRef === null) continue;
      const report = await deps.gateways.byProvider(attempt.provider).closeCheckout(attempt.providerRef);
      confirmed &&= report.status === 'closed' || report.status === 'failed';
      current = await deps.recordAttemptReport(current, { attemptId: attempt.id, report, source: 'gateway' });
    }
    return { link: current, confirmed };
  }

  return async (actor, handle) => {
    const link = await getLinkOrThrow(deps.links, actor, handle);
    checkMayCancel(actor, link);
    if (link.state === 'cancelled') return { link, changed: false };
    const closed = await closeCheckouts(link);
    const input = { type: 'cancel', providerConfirmed: closed.confirmed } as const;
    return deps.changeLink(closed.link, input, { actor, source: 'person' });
  };
}

function isUnderWay({ status }: Attempt): boolean {
  return status === 'started' || status === 'processing';
}

function checkMayCancel(actor: MemberActor, link: Link): void {
  const isOwn = link.ownerId === actor.memberId;
  if (mayDo(actor.role, 'cancel_any_link') || (isOwn && mayDo(actor.role, 'cancel_own_link'))) return;
  throw new AppError('not_allowed', { action: 'cancel_any_link', role: actor.role });
}
