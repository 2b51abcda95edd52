import type { Clock } from '../../../src/ports/clock.js';
import type { PortoneKeys } from './portone-auth.js';
import type { BookedLink, BookedRefund, BookedTransaction, PortoneBooks } from './portone-books.js';
import type { PortoneKnobs } from './portone-knobs.js';

/** What every part of the stand-in works with. */
export interface PortoneContext {
  readonly keys: PortoneKeys;
  readonly environment: 'sandbox' | 'live';
  readonly clock: Clock;
  readonly books: PortoneBooks;
  readonly knobs: PortoneKnobs;
  /** Tokens of `auth-token`. */
  readonly issued: Set<string>;
  origin(): string;
  /** Tells the merchant of what changed. */
  announce(link: BookedLink, transaction: BookedTransaction | null): Promise<void>;
  announceRefund(transaction: BookedTransaction, refund: BookedRefund): Promise<void>;
}

export interface ApiCall {
  readonly method: string;
  /** What stands behind `/api/`, decoded. */
  readonly path: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}
