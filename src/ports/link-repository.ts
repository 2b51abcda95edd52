import type { Link, LinkState } from '../domain/link/link.js';
import type { LinkEvent } from '../domain/link/link-event.js';

export interface LinkFilter {
  readonly merchantId: string;
  /** Only links of this member. */
  readonly ownerId?: string;
  readonly states?: readonly LinkState[];
  /** Starts of words of reference, description, customer name, email or phone; case and accents are ignored. */
  readonly words?: string;
}

/** Links are counted, and can be turned over page by page, up to so many. */
export const MAX_LISTED = 1_000;

export interface LinkPage {
  readonly links: readonly Link[];
  /** How many match, not only on this page; at most `MAX_LISTED`. */
  readonly total: number;
  /**
   * What matches beyond `total`: nothing, more for certain, or perhaps some among older links, because a search of
   * words that are all common looks only at the newest.
   */
  readonly rest: 'none' | 'more' | 'unknown';
}

/** A link with the events that some subscriber may not have seen yet. */
export interface PendingEvents {
  readonly link: Link;
  readonly events: readonly LinkEvent[];
}

/**
 * Links. Every write is one conditional update of one document that also puts the new events into
 * the document's outbox, so a crash between the two cannot happen.
 * All methods throw AppError `store_unavailable` when the store cannot be reached.
 */
export interface LinkRepository {
  /**
   * Inserts a new link with its first events in the outbox.
   * Answers the link already stored for the same `requestKey` of the merchant instead of a second one, also when
   * its reference collides with that very link's.
   * Throws AppError `reference_taken` when another link of the merchant uses the reference.
   */
  insert(link: Link, requestKey: string): Promise<{ readonly link: Link; readonly created: boolean }>;
  /**
   * Replaces `before` by `after` if the stored version is still `before.version`; new history entries go to the outbox.
   * Answers false when someone else changed the link meanwhile: read again and decide again.
   */
  replace(before: Link, after: Link): Promise<boolean>;
  findById(merchantId: string, linkId: string): Promise<Link | null>;
  /** References are compared without case. */
  findByReference(merchantId: string, reference: string): Promise<Link | null>;
  /** The link that an earlier `insert` made under this key. */
  findByRequestKey(merchantId: string, requestKey: string): Promise<Link | null>;
  findBySlug(slug: string): Promise<Link | null>;
  /** The link one of whose attempts the provider knows by this id. */
  findByProviderRef(provider: string, providerRef: string): Promise<Link | null>;
  /** The link that holds this attempt: for a provider's answer that got lost before its own id was stored. */
  findByAttemptId(attemptId: string): Promise<Link | null>;
  /** Newest first; nothing from `MAX_LISTED` on. The work is bounded, whatever is looked for among however many. */
  list(filter: LinkFilter, page: { readonly skip: number; readonly limit: number }): Promise<LinkPage>;
  /** How many links the member made after `since`. */
  countCreatedSince(merchantId: string, ownerId: string, since: Date): Promise<number>;
  /** Open links whose `expiresAt` has passed, soonest first. */
  findDueToExpire(now: Date, limit: number): Promise<readonly Link[]>;
  /**
   * Takes up to `limit` links with events in their outbox for `leaseMs`; another relay does not get them meanwhile.
   * A relay that dies only delays: the lease runs out.
   */
  claimPendingEvents(now: Date, leaseMs: number, limit: number): Promise<readonly PendingEvents[]>;
  /** Takes events out of the outbox after every subscriber had them, and gives the lease back. */
  settleEvents(linkId: string, eventIds: readonly string[]): Promise<void>;
}
