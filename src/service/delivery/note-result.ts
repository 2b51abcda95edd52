import type { DeliveryCarrier } from '../../domain/delivery/delivery.js';
import { findOwnSmsSender } from '../../domain/merchant/find-own-sms-sender.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { QueuedDelivery } from '../../ports/delivery-queue.js';
import type { NotifierResult } from '../../ports/notifier.js';
import type { TellAccountFault } from '../chat/tell-account-fault.js';
import {
  type LinkedDelivery,
  type NoteDeliveryDeps,
  noteDelayed,
  noteSent,
  noteUncertain,
  parkDelivery,
  postponeDelivery,
  type SendResult,
} from './note-delivery.js';
import { type SuppressAddressDeps, suppressAddress } from './suppress-address.js';

export interface NoteResultDeps extends NoteDeliveryDeps, SuppressAddressDeps {
  readonly tellAccountFault: TellAccountFault;
}

export interface CalledDelivery extends LinkedDelivery {
  readonly delivery: QueuedDelivery;
  readonly merchant: Merchant;
  readonly carrier: DeliveryCarrier;
  readonly begunAt: Date;
}

type Later = Extract<NotifierResult, { readonly outcome: 'later' }>;

/** So often one message asks whether the account works again: who has mended it waits no longer to see that. */
const ACCOUNT_PAUSE_MS = 60_000;

/** Writes down what a carrier answered. */
export async function noteResult(
  deps: NoteResultDeps,
  given: CalledDelivery,
  result: NotifierResult,
): Promise<SendResult> {
  switch (result.outcome) {
    case 'sent':
      return noteSent(deps, given, result.carrier);
    case 'never':
      // Before the link: who died between the two does both again.
      await suppressAddress(deps, given.delivery, result.reason);
      return parkDelivery(deps, given, result);
    case 'uncertain':
      return noteUncertain(deps, given, { begunAt: given.begunAt, error: result.words });
    case 'later':
      return noteLater(deps, given, result);
  }
}

/** Emails and WhatsApp messages of all merchants leave from the operator's. */
function isOwnSender({ settings }: Merchant, { channel, address }: QueuedDelivery): boolean {
  return channel === 'sms' && findOwnSmsSender(settings.sending, address) !== null;
}

async function noteLater(deps: NoteResultDeps, given: CalledDelivery, result: Later): Promise<SendResult> {
  const { id: deliveryId, uncertain } = given.delivery;
  const { cause, words } = result;
  const after = (ms: number) => new Date(deps.clock.now().getTime() + ms);
  switch (cause) {
    case 'trouble':
      deps.logger.warn({ deliveryId, words }, 'message to a customer not sent yet');
      return postponeDelivery(deps, given, uncertain);
    case 'pace': {
      const until = after(result.retryAfterMs);
      await deps.deliveries.defer(deliveryId, until, uncertain);
      return { kind: 'limited', until };
    }
    case 'account': {
      const { fault } = result;
      deps.logger.warn({ deliveryId, fault, words }, 'a carrier refuses the account');
      const until = after(ACCOUNT_PAUSE_MS);
      await deps.deliveries.defer(deliveryId, until, uncertain);
      await noteDelayed(deps, given, { reason: 'account' });
      await deps.tellAccountFault(given.link, {
        carrier: given.carrier,
        channel: given.delivery.channel,
        fault,
        isOwnSender: fault === 'sender_refused' && isOwnSender(given.merchant, given.delivery),
      });
      return { kind: 'refused', until };
    }
  }
}
