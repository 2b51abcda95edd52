import type { LinkDraft } from '../../../domain/link/link.js';
import type { AskedDraft, Draft, WaitingPlace } from '../../../ports/draft-repository.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { DraftDocument, StoredWaitingPlace } from './draft-schema.js';

export function toDraftDocument({ id, ...fields }: Draft, savedAt: Date): DraftDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...fields, savedAt };
}

export function fromDraftDocument(document: DraftDocument): Draft {
  assertReadable(document);
  return {
    id: document._id,
    merchantId: document.merchantId,
    memberId: document.memberId,
    values: document.values,
    reviewed: document.reviewed === null ? null : fromReviewed(document.reviewed),
    origin: document.origin,
    createdAt: document.createdAt,
    ...(document.leftAt == null ? {} : { leftAt: document.leftAt }),
    ...(document.begun == null ? {} : { begun: document.begun }),
    ...(document.discardedAt == null ? {} : { discardedAt: document.discardedAt }),
  };
}

/** Reviews of before there were languages, reminders of a link's own and reissues named none. */
function fromReviewed(stored: LinkDraft): LinkDraft {
  const { language, reminders, reissueOf }: Partial<LinkDraft> = stored;
  return {
    ...stored,
    language: language ?? null,
    reminders: reminders ?? null,
    reissueOf: reissueOf ?? null,
  };
}

/** Null for a draft whose link nobody waits for. */
export function toAskedDraft(document: DraftDocument): AskedDraft | null {
  const { reviewed, creation, work } = document;
  if (reviewed === null || creation === undefined || work === undefined) return null;
  const { askedAt, waitsAt } = creation;
  const asked = { askedAt, waitsAt: toWaitingPlace(waitsAt) };
  const draft = { ...fromDraftDocument(document), reviewed: fromReviewed(reviewed) };
  return { ...draft, creation: asked, failures: work.failures ?? 0 };
}

/** Earlier releases stored the names of the handle beside the platform. */
function toWaitingPlace(stored: StoredWaitingPlace): WaitingPlace {
  if ('handle' in stored) return stored;
  const { platform, ...handle } = stored;
  return { platform, handle };
}

/** A draft that is due was asked for: anything else is damage. */
export function toAskedDraftOrThrow(document: DraftDocument): AskedDraft {
  const asked = toAskedDraft(document);
  if (asked === null) throw new Error(`draft ${document._id} is due, and nobody asked for its link`);
  return asked;
}
