import type { Link } from '../../../domain/link/link.js';

/** A link as stored: the domain's fields, the keys that its queries need, and its outbox. */
export interface LinkDocument extends Omit<Link, 'id'> {
  readonly _id: string;
  /** Names the request that made the link; unique per merchant. */
  readonly requestKey: string;
  /** The reference as references are compared; unique per merchant. */
  readonly referenceKey: string;
  /** What it is found by, folded. */
  readonly words: readonly string[];
  /** Ids of the events in `history` that some subscriber may not have seen. */
  readonly outbox: readonly string[];
  /** When the oldest of them happened; absent when the outbox is empty, so that the index holds only work. */
  readonly outboxSince?: Date;
  readonly outboxLeasedUntil: Date;
}
