import type { AccountFault } from '../domain/delivery/account-fault.js';
import type { DeliveryCarrier } from '../domain/delivery/delivery.js';

/** Which carriers refuse our account now, by merchant: what the owner has been told of. Throws AppError `store_unavailable`. */
export interface AccountFaults {
  /** True for the first news of it: its owner is to be told. */
  note(merchantId: string, carrier: DeliveryCarrier, fault: AccountFault, at: Date): Promise<boolean>;
  /** It works again. Costs nothing where nothing was noted. */
  clear(merchantId: string, carrier: DeliveryCarrier): Promise<void>;
}
