import { isAppError } from '../../domain/errors.js';
import type { Clock } from '../../ports/clock.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import { timeRefund } from './set-refund-terms.js';

export interface RefundSurplusDeps {
  readonly merchants: MerchantRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly kick: Kick;
  readonly undoMs: number;
}

/**
 * Money that came twice goes back by itself where the merchant's rule says so: told, and undone, like a person's decision.
 * It needs no second person: the owner who made the rule decided it.
 */
export function makeRefundSurplus(deps: RefundSurplusDeps): EventSubscriber {
  const { merchants, changeLink, clock, kick, undoMs } = deps;
  return {
    name: 'surplus',
    async handle(link, event) {
      if (event.type !== 'payment.over') return;
      const merchant = await merchants.findById(link.merchantId);
      if (merchant?.settings.refunds.surplus !== 'refund') return;
      const { attemptId } = event;
      // The same each time the event is told: it is decided once.
      const refundId = `rfd_surplus_${attemptId}`;
      const terms = { needsApproval: false, ...timeRefund(clock.now(), undoMs) };
      const input = {
        type: 'decide',
        attemptId,
        decision: 'refund',
        reason: null,
        refundId,
        ...terms,
      } as const;
      try {
        await changeLink(link, input, { actor: { kind: 'system' }, source: 'clock' });
        kick('refund', undoMs);
      } catch (error) {
        if (!ASKS_A_PERSON.some((code) => isAppError(error, code))) throw error;
      }
    },
  };
}

/** A person decided first, or has to. */
const ASKS_A_PERSON = ['settled_already', 'dispute_open', 'refund_not_possible'] as const;
