import type { DelayReason } from '../../domain/delivery/delivery-reason.js';
import { decideSending } from '../../domain/sending/decide-sending.js';
import type { QueuedDelivery } from '../../ports/delivery-queue.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type NoteDeliveryDeps, noteDelayed } from './note-delivery.js';

export interface NoteHeldUpDeps extends NoteDeliveryDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
}

interface HeldUp {
  readonly lane: string;
  readonly reason: Extract<DelayReason, 'account' | 'trouble'>;
}

/** Tells the links of all that waits behind one message why it waits: none is said to leave at a time that has passed. */
export type NoteHeldUp = (held: HeldUp) => Promise<void>;

/** Whatever waits behind these is told once it is among them. */
const MOST_TOLD = 200;

/** Never rejects: nothing that is sent hangs on it. */
export function makeNoteHeldUp(deps: NoteHeldUpDeps): NoteHeldUp {
  const { deliveries, clock, logger } = deps;
  return async ({ lane, reason }) => {
    try {
      const { due } = await deliveries.readLane(lane, clock.now(), MOST_TOLD);
      for (const delivery of due) await tell(deps, delivery, reason);
    } catch (error) {
      logger.warn({ err: error, lane }, 'not all links could be told why their messages wait');
    }
  };
}

async function tell(deps: NoteHeldUpDeps, delivery: QueuedDelivery, reason: HeldUp['reason']): Promise<void> {
  // What may have left is not said to wait.
  if (delivery.uncertain !== null) return;
  const link = await deps.links.findById(delivery.merchantId, delivery.linkId);
  const merchant = link && (await deps.merchants.findById(link.merchantId));
  if (link === null || merchant === null) return;
  const { timeZone } = merchant.settings;
  if (decideSending(link, delivery, { now: deps.clock.now(), timeZone }).kind !== 'send') return;
  await noteDelayed(deps, { link, delivery }, { reason });
}
