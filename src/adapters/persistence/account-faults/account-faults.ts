import { type Model, Schema, trusted } from 'mongoose';
import type { AccountFault } from '../../../domain/delivery/account-fault.js';
import type { DeliveryCarrier } from '../../../domain/delivery/delivery.js';
import type { AccountFaults } from '../../../ports/account-faults.js';
import type { Clock } from '../../../ports/clock.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

export interface AccountFaultDocument {
  /** The merchant and the carrier. */
  readonly _id: string;
  readonly merchantId: string;
  readonly carrier: DeliveryCarrier;
  readonly fault: AccountFault;
  readonly since: Date;
}

export const accountFaultSchema = new Schema<AccountFaultDocument>(
  {
    _id: String,
    merchantId: requiredText,
    carrier: requiredText,
    fault: requiredText,
    since: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

accountFaultSchema.index({ merchantId: 1 });

/** What another instance noted meanwhile is cleared with the first message after that. */
const CLEAR_FOR_MS = 60_000;
const MOST_REMEMBERED = 10_000;

export function createAccountFaults(model: Model<AccountFaultDocument>, clock: Clock): AccountFaults {
  /** Where nothing was noted, and since when that is known. */
  const clearSince = new Map<string, number>();
  return {
    async note(merchantId, carrier, fault, at) {
      const id = `${merchantId} ${carrier}`;
      clearSince.delete(id);
      try {
        // The same fault noted before refuses the insert.
        await model.updateOne(
          { _id: id, fault: trusted({ $ne: fault }) },
          { $set: { merchantId, carrier, fault, since: at } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async clear(merchantId, carrier) {
      const id = `${merchantId} ${carrier}`;
      const now = clock.now().getTime();
      if (now - (clearSince.get(id) ?? Number.NEGATIVE_INFINITY) < CLEAR_FOR_MS) return;
      if (clearSince.size >= MOST_REMEMBERED) clearSince.clear();
      clearSince.set(id, now);
      await model.deleteOne({ _id: id });
    },
  };
}
