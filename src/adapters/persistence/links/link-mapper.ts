import type { Link } from '../../../domain/link/link.js';
import { gravestException, listOpenQuestions } from '../../../domain/link/open-questions.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import { toLinkWords } from '../../../domain/search/link-words.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { LinkDocument } from './link-document.js';
import type { LinkDue } from './link-due.js';

/** The part of a document that a change of the link may rewrite; history only grows. */
export type LinkContent = Omit<
  LinkDocument,
  | '_id'
  | 'schemaVersion'
  | 'merchantId'
  | 'requestKey'
  | 'makerSerial'
  | 'placeOf'
  | 'slug'
  | 'createdAt'
  | 'history'
  | 'words'
  | 'relay'
  | 'expiry'
  | 'questions'
  | 'refundWork'
>;

export function toLinkContent(link: Link): LinkContent {
  return {
    reference: link.reference,
    referenceKey: normaliseReference(link.reference),
    mode: link.mode,
    reminders: link.reminders,
    reissueOf: link.reissueOf,
    successor: link.successor,
    receiptDetails: link.receiptDetails,
    ownerId: link.ownerId,
    cardPlaces: link.cardPlaces,
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
    language: link.language,
    attempts: link.attempts,
    refunds: link.refunds,
    disputes: link.disputes,
    version: link.version,
  };
}

/** A new link's document: nobody has heard of it yet. */
export function toLinkDocument(link: Link, requestKey: string, due: LinkDue): LinkDocument {
  const first = link.history[0];
  return {
    ...toLinkContent(link),
    _id: link.id,
    schemaVersion: SCHEMA_VERSION,
    merchantId: link.merchantId,
    requestKey,
    ...(link.reissueOf === null ? {} : { placeOf: link.reissueOf }),
    slug: link.slug,
    createdAt: link.createdAt,
    history: link.history,
    words: toLinkWords(link),
    relay: { ...IDLE_PART, cursors: {}, ...(first === undefined ? {} : { dueAt: first.at }) },
    ...toDueParts(due),
  };
}

export function toDueParts({
  expiry,
  question,
  refund,
}: LinkDue): Pick<LinkDocument, 'expiry' | 'questions' | 'refundWork'> {
  return { expiry: toPart(expiry), questions: toPart(question), refundWork: toPart(refund) };
}

const IDLE_PART = { holder: null, failures: 0 } as const;

function toPart(due: LinkDue['expiry']): LinkDocument['expiry'] {
  return due === null ? IDLE_PART : { ...IDLE_PART, ...due };
}

/** Links made before Paylink sent anything: nobody planned a message for them, so none may be promised. */
function isOlderThanSending({ reminders }: Partial<Pick<LinkDocument, 'reminders'>>): boolean {
  return reminders === undefined;
}

/** Attempts of earlier releases were all at the operator's account, and no payment was known by an id of its own. */
function fromStoredAttempt(stored: LinkDocument['attempts'][number]): LinkDocument['attempts'][number] {
  return {
    ...stored,
    gatewayAccountId: stored.gatewayAccountId ?? null,
    paymentRef: stored.paymentRef ?? null,
    fee: stored.fee ?? null,
  };
}

/** Stored so that links are found by it; what it is, the money says, also of a link that an earlier release stored. */
function readException({ attempts, refunds, disputes, history }: LinkDocument): Link['exception'] {
  return gravestException(listOpenQuestions({ attempts, refunds, disputes: disputes ?? [], history }));
}

export function fromLinkDocument(document: LinkDocument): Link {
  assertReadable(document);
  return {
    id: document._id,
    merchantId: document.merchantId,
    slug: document.slug,
    reference: document.reference,
    mode: document.mode,
    reminders: isOlderThanSending(document) ? 'off' : document.reminders,
    // Links made before one could take another's place, or a receipt could be made out.
    reissueOf: document.reissueOf ?? null,
    successor: document.successor ?? null,
    receiptDetails: document.receiptDetails ?? null,
    ownerId: document.ownerId,
    cardPlaces: document.cardPlaces,
    createdAt: document.createdAt,
    state: document.state,
    exception: readException(document),
    disputeOpen: document.disputeOpen,
    amount: document.amount,
    description: document.description,
    customer: document.customer,
    notes: document.notes,
    channels: document.channels,
    sendTiming: isOlderThanSending(document) ? { kind: 'no' } : document.sendTiming,
    expiresAt: document.expiresAt,
    // Links made before Paylink spoke anything but English named none.
    language: document.language ?? null,
    attempts: document.attempts.map(fromStoredAttempt),
    refunds: document.refunds,
    // Earlier releases knew of none.
    disputes: document.disputes ?? [],
    history: document.history,
    version: document.version,
  };
}
