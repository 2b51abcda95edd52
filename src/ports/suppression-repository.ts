import type { DeliveryChannel } from '../domain/delivery/delivery.js';
import type { DeliveryReason } from '../domain/delivery/delivery-reason.js';

/** An address that a merchant writes to no more by this channel. */
export interface Suppression {
  readonly merchantId: string;
  readonly channel: DeliveryChannel;
  /** An email address in lower case, or a phone number in E.164. */
  readonly address: string;
  readonly reason: DeliveryReason;
  readonly since: Date;
}

/** Who lifted it, and why: kept with it. */
export interface SuppressionLifting {
  readonly memberId: string;
  readonly why: string;
  readonly at: Date;
}

type Whereto = Pick<Suppression, 'merchantId' | 'channel' | 'address'>;

/** Addresses that bounced for good, and people who want no more. All methods throw AppError `store_unavailable`. */
export interface SuppressionRepository {
  /** Null: the merchant may write there. */
  find(whereto: Whereto): Promise<Suppression | null>;
  /** False: it was suppressed already, and keeps its reason. */
  add(suppression: Suppression): Promise<boolean>;
  /** False: there was nothing to lift. */
  lift(whereto: Whereto, lifting: SuppressionLifting): Promise<boolean>;
  /** The recipient wants messages again: `opted_out` is lifted for every merchant. */
  liftOptOuts(channel: DeliveryChannel, address: string, at: Date): Promise<void>;
  /** The newest first. */
  list(merchantId: string, limit: number): Promise<readonly Suppression[]>;
}
