import { AppError } from '../../domain/errors.js';
import type { KycDocument } from '../../domain/kyc/kyc-document.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { Reviewer } from '../../domain/kyc/reviewer.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import type { Clock } from '../../ports/clock.js';
import type { DocumentStore } from '../../ports/document-store.js';
import type { Ids } from '../../ports/ids.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { LookInvitation, LookInvitations } from '../../ports/look-invitations.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

/** Also said on the page. */
export const LOOK_MINUTES = 5;

export interface LookAtDocumentDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly documents: Pick<DocumentStore, 'read'>;
  readonly lookInvitations: LookInvitations;
  readonly auditTrail: Pick<AuditTrail, 'append'>;
  readonly merchants: MerchantRepository;
  readonly operator: Pick<Operator, 'reviewers'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export type InviteDocumentLook = (
  reviewer: Reviewer,
  asked: { readonly merchantId: string; readonly documentId: string },
) => Promise<{ readonly url: string; readonly expiresAt: Date }>;

/** An address where one reviewer looks at one document. Throws AppError `document_not_found`, `store_unavailable`. */
export function makeInviteDocumentLook(deps: LookAtDocumentDeps): InviteDocumentLook {
  const { lookInvitations, clock, ids, publicUrl } = deps;
  return async ({ name: reviewer }, { merchantId, documentId }) => {
    await getDocumentOrThrow(deps, { merchantId, documentId });
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + LOOK_MINUTES * 60_000);
    await lookInvitations.save(token, { merchantId, documentId, reviewer, expiresAt });
    return { url: `${publicUrl}/kyc-document/${token}`, expiresAt };
  };
}

/** What the one browser keeps that opened the page. */
export type BeginLook = (token: string) => Promise<string>;

/** Uses the address up, for one of many at once. Throws AppError `page_gone`, `store_unavailable`. */
export function makeBeginLook(deps: LookAtDocumentDeps): BeginLook {
  const { lookInvitations: invitations, ids } = deps;
  return async (token) => {
    const invitation = await invitations.use(token);
    if (invitation === null || !mayLook(deps, invitation)) throw new AppError('page_gone');
    const session = ids.newSlug();
    await invitations.save(nameSession(session), invitation);
    return session;
  };
}

export interface LookView {
  readonly merchantName: string;
  readonly document: KycDocument;
  readonly reviewer: string;
  readonly expiresAt: Date;
}

/** Null: nobody opened the page yet, and it says nothing. */
export type FindLook = (token: string, session: string | null) => Promise<LookView | null>;

/** Throws AppError `page_gone`, `document_not_found`, `store_unavailable`. */
export function makeFindLook(deps: LookAtDocumentDeps): FindLook {
  return async (token, session) => {
    const look = await getLookOrThrow(deps, session === null ? token : nameSession(session));
    const document = await getDocumentOrThrow(deps, look);
    if (session === null) return null;
    const { name } = await getMerchantOrThrow(deps.merchants, look.merchantId);
    return { merchantName: name, document, reviewer: look.reviewer, expiresAt: look.expiresAt };
  };
}

export type LookAtDocument = (session: string) => Promise<KycDocument & { readonly bytes: Uint8Array }>;

/** The file itself: the trail knows of it before anybody sees it. Throws AppError `page_gone`, `document_not_found`, `store_unavailable`. */
export function makeLookAtDocument(deps: LookAtDocumentDeps): LookAtDocument {
  return async (session) => {
    const look = await getLookOrThrow(deps, nameSession(session));
    const { merchantId, documentId: subject, reviewer } = look;
    const document = await getDocumentOrThrow(deps, look);
    const { kind, name, sha256 } = document;
    const entry = buildAuditEntry(deps, {
      ...{ merchantId, subject, actor: { kind: 'operator', reviewer }, place: 'page' },
      ...{ action: 'document.looked_at', after: { kind, name, sha256 } },
    });
    const bytes = await deps.documents.read(merchantId, subject);
    if (bytes === null) throw new AppError('document_not_found');
    await deps.auditTrail.append(merchantId, [entry]);
    return { ...document, bytes };
  };
}

async function getLookOrThrow(deps: LookAtDocumentDeps, token: string): Promise<LookInvitation> {
  const look = await deps.lookInvitations.find(token);
  if (look === null || !mayLook(deps, look)) throw new AppError('page_gone');
  return look;
}

/** Whom the operator took from their list meanwhile sees nothing more. */
function mayLook({ operator }: LookAtDocumentDeps, { reviewer }: LookInvitation): boolean {
  return operator.reviewers.some(({ name }) => name === reviewer);
}

type OfDocument = Pick<LookInvitation, 'merchantId' | 'documentId'>;

/** Throws AppError `document_not_found`: it is another merchant's, was erased, or never was. */
async function getDocumentOrThrow(
  { kycs }: Pick<LookAtDocumentDeps, 'kycs'>,
  { merchantId, documentId }: OfDocument,
): Promise<KycDocument> {
  const kyc = await kycs.find(merchantId);
  const found = kyc?.documents.find(({ id, erasedAt }) => id === documentId && erasedAt === null);
  if (found === undefined) throw new AppError('document_not_found');
  return found;
}

/** No address is ever one of these: what an address opens, it opens once. */
function nameSession(session: string): string {
  return `session:${session}`;
}
