import type { Money } from '../../../../domain/money/money.js';

/** What PortOne signed about one payment. */
export interface SignedNote {
  /** Null: it could not be read. */
  readonly amount: Money | null;
  readonly channelKey: string;
  readonly methodName: string;
}

/** What PortOne signed lately, by the payment's order_ref. */
export interface SignedNotes {
  get(orderRef: string): SignedNote | undefined;
  set(orderRef: string, note: SignedNote): void;
}

const MOST = 5_000;

/** In memory: it only helps where PortOne's answers say less than its webhooks. */
export function createSignedNotes(): SignedNotes {
  const notes = new Map<string, SignedNote>();
  return {
    get: (orderRef) => notes.get(orderRef),
    set(orderRef, note) {
      notes.delete(orderRef);
      notes.set(orderRef, note);
      const [oldest] = notes.keys();
      if (notes.size > MOST && oldest !== undefined) notes.delete(oldest);
    },
  };
}
