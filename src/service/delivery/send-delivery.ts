import type { Delivery } from '../../domain/delivery/delivery.js';
import { mayRepeat } from '../../domain/delivery/may-repeat.js';
import type { Link } from '../../domain/link/link.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { decideSending } from '../../domain/sending/decide-sending.js';
import type { QueuedDelivery } from '../../ports/delivery-queue.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry, NotifierResult } from '../../ports/notifier.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import type { Hold } from '../work/work-kind.js';
import {
  type LinkedDelivery,
  type NoteDeliveryDeps,
  noteResult,
  noteSent,
  noteUncertain,
  parkDelivery,
  type SendResult,
} from './note-delivery.js';

export interface SendDeliveryDeps extends NoteDeliveryDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly notifiers: NotifierRegistry;
}

export type SendDelivery = (delivery: QueuedDelivery, hold: Hold) => Promise<SendResult>;

/**
 * Sends one delivery of a lane that is held, if its link still wants it. Begun, called, noted, finished, in this order:
 * what a crash leaves between two of them is asked about, and where nobody can be asked the channel decides.
 */
export function makeSendDelivery(deps: SendDeliveryDeps): SendDelivery {
  const { deliveries, links, merchants, clock } = deps;
  return async (delivery, hold) => {
    const link = await links.findById(delivery.merchantId, delivery.linkId);
    if (link === null) {
      await deliveries.finish(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
    }
    const merchant = await getMerchantOrThrow(merchants, link.merchantId);
    return decide(deps, { delivery, link, merchant }, hold);
  };
}

async function decide(deps: SendDeliveryDeps, given: Given, hold: Hold): Promise<SendResult> {
  const { deliveries, clock } = deps;
  const { delivery, link, merchant } = given;
  const known = delivery.isUncertain ? await resolveUncertain(deps, given, hold) : null;
  if (known !== null) return known;
  const { timeZone } = merchant.settings;
  const decision = decideSending(link, delivery, { now: clock.now(), timeZone });
  switch (decision.kind) {
    case 'send':
      return send(deps, given, hold);
    case 'wait':
      await deliveries.defer(delivery.id, decision.until);
      return { kind: 'waits', until: decision.until };
    case 'drop':
      await deliveries.finish(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
  }
}

/** Null: nothing has left, and it may be sent. */
async function resolveUncertain(
  deps: SendDeliveryDeps,
  given: Given,
  hold: Hold,
): Promise<SendResult | null> {
  const { delivery, link } = given;
  if (isNoted(link, delivery)) {
    await deps.deliveries.finish(delivery.id, 'sent', deps.clock.now());
    return { kind: 'sent' };
  }
  const carrier = await deps.notifiers.forChannel(delivery.channel).ask(delivery);
  if (!hold.lasts()) return { kind: 'stopped' };
  if (carrier === null) return null;
  if (carrier !== 'unknown') return noteSent(deps, given, carrier);
  if (mayRepeat(delivery.channel)) return null;
  return parkDelivery(deps, given, {
    reason: 'unknown',
    words: 'begun, and nobody knows whether it went out',
  });
}

async function send(deps: SendDeliveryDeps, given: Given, hold: Hold): Promise<SendResult> {
  const { delivery, link, merchant } = given;
  const maker = await deps.merchants.findMember(link.merchantId, link.ownerId);
  if (!hold.mayBegin()) return { kind: 'stopped' };
  if (!(await deps.deliveries.begin(delivery.id))) return { kind: 'dropped' };
  if (!hold.mayBegin()) return takeBack(deps, delivery, hold);
  const outgoing = { delivery, link, merchant, makerName: maker?.displayName ?? null };
  let result: NotifierResult;
  try {
    result = await deps.notifiers.forChannel(delivery.channel).send(outgoing);
  } catch (error) {
    if (!hold.lasts()) return { kind: 'stopped' };
    return noteUncertain(deps, given, error);
  }
  // That it left is told even late: whoever has the lane by now may be unable to find out.
  if (result.outcome !== 'sent' && !hold.lasts()) return { kind: 'stopped' };
  try {
    return await noteResult(deps, given, result);
  } catch (error) {
    if (result.outcome !== 'sent') throw error;
    if (!hold.lasts()) return { kind: 'stopped' };
    return noteUncertain(deps, given, error);
  }
}

/** Nothing was called: unless another has it by now, it is not uncertain. */
async function takeBack(deps: SendDeliveryDeps, { id }: Delivery, hold: Hold): Promise<SendResult> {
  if (hold.lasts()) await deps.deliveries.defer(id, deps.clock.now());
  return { kind: 'stopped' };
}

/** The process died between the last two steps. */
function isNoted({ history }: Link, { id }: Delivery): boolean {
  return history.some((event) => event.type === 'delivery.sent' && event.deliveryId === id);
}

interface Given extends LinkedDelivery {
  readonly delivery: QueuedDelivery;
  readonly merchant: Merchant;
}
