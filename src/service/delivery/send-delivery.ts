import type { Delivery } from '../../domain/delivery/delivery.js';
import { mayRepeat } from '../../domain/delivery/may-repeat.js';
import type { Link } from '../../domain/link/link.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { nameForCustomer } from '../../domain/merchant/name-for-customer.js';
import { decideSending } from '../../domain/sending/decide-sending.js';
import type { QueuedDelivery, UncertainTry } from '../../ports/delivery-queue.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type {
  FoundMessage,
  NotifierRegistry,
  NotifierResult,
  OutgoingDelivery,
} from '../../ports/notifier.js';
import type { Hold } from '../work/work-kind.js';
import { type AddressedDelivery, addressDelivery, forgetDoubt } from './address-delivery.js';
import { type AdmitDeliveryDeps, admitDelivery } from './admit-delivery.js';
import {
  type LinkedDelivery,
  noteSent,
  noteUncertain,
  parkDelivery,
  postponeDelivery,
  type SendResult,
} from './note-delivery.js';
import { type NoteResultDeps, noteResult } from './note-result.js';

export interface SendDeliveryDeps extends AdmitDeliveryDeps, NoteResultDeps {
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
    const merchant = link && (await merchants.findById(link.merchantId));
    const addressed = link && addressDelivery(delivery, link);
    if (link === null || merchant === null || addressed === null) {
      await deliveries.finish(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
    }
    return decide(deps, { ...addressed, link, merchant }, hold);
  };
}

async function decide(deps: SendDeliveryDeps, given: Given, hold: Hold): Promise<SendResult> {
  const { deliveries, clock } = deps;
  const { delivery, link, merchant } = given;
  const { uncertain } = delivery;
  const known = uncertain === null ? null : await resolveUncertain(deps, { ...given, uncertain }, hold);
  if (known !== null) return known;
  const { timeZone } = merchant.settings;
  const decision = decideSending(link, delivery, { now: clock.now(), timeZone });
  switch (decision.kind) {
    case 'send':
      return send(deps, { ...given, delivery: forgetDoubt(delivery) }, hold);
    case 'wait':
      await deliveries.defer(delivery.id, decision.until, forgetDoubt(delivery).uncertain);
      return { kind: 'waits', until: decision.until };
    case 'call_off':
      // Whoever switched it off and finds it gone from the queue hears that it was stopped, not that it left.
      await deliveries.callOff([delivery], clock.now());
      await deliveries.finish(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
    case 'drop':
      await deliveries.finish(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
  }
}

/**
 * Null: it may be sent, for nothing has left, or it does no harm twice. A carrier that says it has not what was under
 * way when a process died may only not have it yet: that is no leave to text a second time.
 */
async function resolveUncertain(
  deps: SendDeliveryDeps,
  given: Given & { readonly uncertain: UncertainTry },
  hold: Hold,
): Promise<SendResult | null> {
  const { delivery, link, uncertain } = given;
  if (isNoted(link, delivery)) {
    await deps.deliveries.finish(delivery.id, 'sent', deps.clock.now());
    return { kind: 'sent' };
  }
  const found = await ask(deps, given, uncertain.begunAt);
  if (!hold.lasts()) return { kind: 'stopped' };
  if (found === 'unasked') return postponeDelivery(deps, given, uncertain);
  if (found !== null && found !== 'unknown') return noteSent(deps, given, found.carrier);
  const surelyNot = found === null && uncertain.kind === 'unanswered';
  if (surelyNot || mayRepeat(delivery.channel)) return null;
  return parkDelivery(deps, given, {
    reason: 'unknown',
    words: 'begun, and nobody knows whether it went out',
  });
}

/** `unasked`: the carrier could not be asked now. */
async function ask(
  deps: SendDeliveryDeps,
  given: Given,
  begunAt: Date,
): Promise<FoundMessage | 'unknown' | 'unasked' | null> {
  const outgoing = await compose(deps, given);
  try {
    return await deps.notifiers.forChannel(given.delivery.channel).ask(outgoing, begunAt);
  } catch (error) {
    deps.logger.warn({ err: error, deliveryId: given.delivery.id }, 'a carrier could not be asked');
    return 'unasked';
  }
}

async function compose(
  { merchants }: SendDeliveryDeps,
  { delivery, link, merchant }: Given,
): Promise<OutgoingDelivery> {
  const maker = await merchants.findMember(link.merchantId, link.ownerId);
  return { delivery, link, merchant, makerName: nameForCustomer(maker) };
}

async function send(deps: SendDeliveryDeps, given: Given, hold: Hold): Promise<SendResult> {
  const { delivery, newAddress } = given;
  const [outgoing, refusal] = await Promise.all([compose(deps, given), admitDelivery(deps, given)]);
  if (refusal !== null) return refusal;
  if (!hold.mayBegin()) return { kind: 'stopped' };
  const begunAt = deps.clock.now();
  if (!(await deps.deliveries.begin(delivery.id, begunAt, newAddress))) return { kind: 'dropped' };
  if (!hold.mayBegin()) return takeBack(deps, delivery, hold);
  return call(deps, { ...given, outgoing, begunAt }, hold);
}

interface Begun extends Given {
  readonly outgoing: OutgoingDelivery;
  readonly begunAt: Date;
}

async function call(deps: SendDeliveryDeps, given: Begun, hold: Hold): Promise<SendResult> {
  const { begunAt } = given;
  const notifier = deps.notifiers.forChannel(given.delivery.channel);
  let result: NotifierResult;
  try {
    result = await notifier.send(given.outgoing);
  } catch (error) {
    if (!hold.lasts()) return { kind: 'stopped' };
    return noteUncertain(deps, given, { begunAt, error });
  }
  // That it left is told even late: whoever has the lane by now may be unable to find out.
  if (result.outcome !== 'sent' && !hold.lasts()) return { kind: 'stopped' };
  try {
    return await noteResult(deps, { ...given, carrier: notifier.carrier }, result);
  } catch (error) {
    if (result.outcome !== 'sent') throw error;
    if (!hold.lasts()) return { kind: 'stopped' };
    return noteUncertain(deps, given, { begunAt, error });
  }
}

/** Nothing was called: unless another has it by now, it is not uncertain. */
async function takeBack(
  deps: SendDeliveryDeps,
  { id, uncertain }: QueuedDelivery,
  hold: Hold,
): Promise<SendResult> {
  if (hold.lasts()) await deps.deliveries.defer(id, deps.clock.now(), uncertain);
  return { kind: 'stopped' };
}

/** The process died between the last two steps. */
function isNoted({ history }: Link, { id }: Delivery): boolean {
  return history.some((event) => event.type === 'delivery.sent' && event.deliveryId === id);
}

interface Given extends LinkedDelivery, AddressedDelivery {
  readonly delivery: QueuedDelivery;
  readonly merchant: Merchant;
}
