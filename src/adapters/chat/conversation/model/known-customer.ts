import type { Customer } from '../../../../domain/link/link.js';

/** Somebody whom this merchant has asked before. */
export interface KnownCustomer {
  /** The newest link that they were asked by. */
  readonly linkId: string;
  readonly customer: Customer;
}
