import type { DeliveryChannel } from './delivery.js';

/**
 * Why a carrier refuses all that we give it, whoever it is for. It passes once the account's owner mends it.
 * `sender_refused`: what we send from is not the account's, or not verified.
 */
export type AccountFault = 'key_refused' | 'no_credit' | 'trial_ended' | 'suspended' | 'sender_refused';

/** Whose sender it is: the merchant's own setting, or that of whoever runs Paylink, who was told of it or not. */
export type SenderOwner = 'merchant' | 'operator_told' | 'operator';

/** What is told of a carrier that refuses. `senderOf`: whose the sender is, where that is what it refuses. */
export interface NotedFault {
  readonly channel: DeliveryChannel;
  readonly fault: AccountFault;
  readonly senderOf?: SenderOwner;
}
