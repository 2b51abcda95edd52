import type { CreationQuota } from '../domain/link/creation-quota.js';
import type { Link, LinkState } from '../domain/link/link.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { Cursor } from './cursor.js';

export interface LinkFilter {
  readonly merchantId: string;
  /** Only links of this member. */
  readonly ownerId?: string;
  readonly states?: readonly LinkState[];
  /** With `states`: also those whose money waits for a decision, whatever their state. */
  readonly orUndecided?: true;
  /** Only those of which this member asked for a refund that waits for a second person. */
  readonly refundAskedBy?: string;
  /** Starts of words of reference, description, customer name, email or phone; case and accents are ignored. */
  readonly words?: string;
}

export interface LinkListing extends LinkFilter {
  readonly mode?: Mode;
  /** The whole reference; compared without case. */
  readonly reference?: string;
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
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

export interface InsertedLink {
  readonly link: Link;
  /** False: it was stored before. */
  readonly created: boolean;
  /** Another request made it, and it took the place that this one was meant for. */
  readonly isRival?: true;
}

/**
 * Links. Every write is one conditional update of one document that also makes the document due for
 * whoever must hear of it, so a crash between the two cannot happen.
 * All methods throw AppError `store_unavailable` when the store cannot be reached.
 */
export interface LinkRepository {
  /**
   * Inserts a new link, due to be told.
   * Answers the link already stored for the same `requestKey` of the merchant instead of a second one, also when
   * its reference collides with that very link's.
   * Of those that are to take the place of one link (`reissueOf`) the first does, however many at once: whoever comes
   * later is answered that one, as `isRival`.
   * Of a quota's `max`, no more links of one member ever lie in one window, whoever asks and however many at once;
   * a link counts from its `createdAt`, and only what is stored counts. Without a quota any number may be made.
   * Throws AppError `reference_taken` when another link of the merchant uses the reference, `rate_limited`
   * (`details.retryAfterMs`: when there is room again) beyond the quota, `write_conflict` after too many lost races.
   */
  insert(link: Link, requestKey: string, quota?: CreationQuota): Promise<InsertedLink>;
  /**
   * Replaces `before` by `after` if the stored version is still `before.version`; new history entries are due to be told.
   * Answers false when someone else changed the link meanwhile: read again and decide again.
   */
  replace(before: Link, after: Link): Promise<boolean>;
  findById(merchantId: string, linkId: string): Promise<Link | null>;
  /** References are compared without case. */
  findByReference(merchantId: string, reference: string): Promise<Link | null>;
  /** The link that an earlier `insert` made under this key. */
  findByRequestKey(merchantId: string, requestKey: string): Promise<Link | null>;
  findBySlug(slug: string): Promise<Link | null>;
  /** The link one of whose attempts, or payments, the provider knows by this id. */
  findByProviderRef(provider: string, providerRef: string): Promise<Link | null>;
  /** The link that holds this attempt: for a provider's answer that got lost before its own id was stored. */
  findByAttemptId(attemptId: string): Promise<Link | null>;
  /** Links of a merchant whose payment or refund is under way at one of its own accounts; see `isBusyAt`. */
  listBusyAt(merchantId: string, gatewayAccountId: string): Promise<readonly Link[]>;
  /** Newest first; nothing from `MAX_LISTED` on. The work is bounded, whatever is looked for among however many. */
  list(filter: LinkFilter, page: { readonly skip: number; readonly limit: number }): Promise<LinkPage>;
  /**
   * Newest first, and countless; see `Cursor`. The work is bounded: words that are all common are looked for among the
   * next 2,000 links that the rest of the filter finds, and nothing is found beyond these.
   */
  listAround(filter: LinkListing, page: Cursor): Promise<readonly Link[]>;
}
