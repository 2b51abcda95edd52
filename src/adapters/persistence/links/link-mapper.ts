import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import { toLinkWords } from '../../../domain/search/link-words.js';
import { NO_LEASE } from '../lease.js';
import type { LinkDocument } from './link-document.js';

/** The part of a document that a change of the link may rewrite; history and outbox only grow. */
export type LinkContent = Omit<
  LinkDocument,
  | '_id'
  | 'merchantId'
  | 'requestKey'
  | 'slug'
  | 'createdAt'
  | 'history'
  | 'outbox'
  | 'outboxSince'
  | 'outboxLeasedUntil'
>;

export function toLinkContent(link: Link): LinkContent {
  return {
    reference: link.reference,
    referenceKey: normaliseReference(link.reference),
    mode: link.mode,
    reminders: link.reminders,
    ownerId: link.ownerId,
    cardPlace: link.cardPlace,
    state: link.state,
    exception: link.exception,
    disputeOpen: link.disputeOpen,
    amount: link.amount,
    description: link.description,
    customer: link.customer,
    notes: link.notes,
    channels: link.channels,
    sendTiming: link.sendTiming,
    expiresAt: link.expiresAt,
    attempts: link.attempts,
    refunds: link.refunds,
    version: link.version,
    words: toLinkWords(link),
  };
}

/** A new link's document: all of its history is in the outbox. */
export function toLinkDocument(link: Link, requestKey: string): LinkDocument {
  const first = link.history[0];
  return {
    ...toLinkContent(link),
    _id: link.id,
    merchantId: link.merchantId,
    requestKey,
    slug: link.slug,
    createdAt: link.createdAt,
    history: link.history,
    outbox: link.history.map((event) => event.id),
    outboxLeasedUntil: NO_LEASE,
    ...(first === undefined ? {} : { outboxSince: first.at }),
  };
}

/** Links made before Paylink sent anything: nobody planned a message for them, so none may be promised. */
function isOlderThanSending({ reminders }: Partial<Pick<LinkDocument, 'reminders'>>): boolean {
  return reminders === undefined;
}

export function fromLinkDocument(document: LinkDocument): Link {
  return {
    id: document._id,
    merchantId: document.merchantId,
    slug: document.slug,
    reference: document.reference,
    mode: document.mode,
    reminders: isOlderThanSending(document) ? 'off' : document.reminders,
    ownerId: document.ownerId,
    cardPlace: document.cardPlace,
    createdAt: document.createdAt,
    state: document.state,
    exception: document.exception,
    disputeOpen: document.disputeOpen,
    amount: document.amount,
    description: document.description,
    customer: document.customer,
    notes: document.notes,
    channels: document.channels,
    sendTiming: isOlderThanSending(document) ? { kind: 'no' } : document.sendTiming,
    expiresAt: document.expiresAt,
    attempts: document.attempts,
    refunds: document.refunds,
    history: document.history,
    version: document.version,
  };
}
