import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { cleanDocumentName } from '../../domain/kyc/clean-document-name.js';
import {
  type DocumentProblem,
  findDocumentProblem,
  MOST_DOCUMENTS,
} from '../../domain/kyc/find-document-problem.js';
import type { Kyc } from '../../domain/kyc/kyc.js';
import type { KycDocument } from '../../domain/kyc/kyc-document.js';
import { findKycMove } from '../../domain/kyc/kyc-moves.js';
import { purposeOfKind } from '../../domain/kyc/purpose-of-kind.js';
import { readDocumentType } from '../../domain/kyc/read-document-type.js';
import type { DocumentKind } from '../../domain/kyc/required-documents.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { DocumentStore } from '../../ports/document-store.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc, refuse } from './change-kyc.js';

export interface AddDocumentDeps extends ChangeKycDeps {
  readonly documents: DocumentStore;
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
}

export interface GivenDocument {
  readonly kind: DocumentKind;
  /** As its giver called it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly place: AuditPlace;
}

/** What is wrong with the file; null: it is kept. */
export type AddDocument = (actor: MemberActor, given: GivenDocument) => Promise<DocumentProblem | null>;

/** Keeps a file that an owner gives; the same one given twice stands once. Throws AppError `kyc_not_now`, `not_allowed`, `write_conflict`, `store_unavailable`. */
export function makeAddDocument(deps: AddDocumentDeps): AddDocument {
  const { documents, kycs, clock, ids } = deps;
  return async (actor, { bytes, ...given }) => {
    checkAllowed(actor, 'manage_kyc');
    const { merchantId, memberId } = actor;
    const type = readDocumentType(bytes);
    const problem = findDocumentProblem(bytes);
    if (problem !== null) return problem;
    if (type === null) return 'not_a_document';
    checkMayAdd(await kycs.find(merchantId), clock.now());

    const id = ids.newId('doc');
    const sha256 = await documents.put({ id, merchantId, bytes });
    const { kind, place } = given;
    const purpose = purposeOfKind(kind);
    const document: KycDocument = {
      ...{ id, purpose, kind, name: cleanDocumentName(given.name, type), type, sizeBytes: bytes.length },
      ...{ sha256, addedBy: memberId, addedAt: clock.now(), erasedAt: null },
    };
    const refusal = await note(deps, { actor, place, document });
    // What a crash leaves here is swept by upkeep.
    if (refusal !== null) await documents.erase(merchantId, id);
    return refusal === 'there_already' ? null : refusal;
  };
}

function checkMayAdd(kyc: Kyc | null, now: Date): void {
  if (kyc === null || findKycMove(kyc, 'save', now) !== null) return;
  throw refuse(kyc, { action: 'save' });
}

interface Noted {
  readonly actor: MemberActor;
  readonly place: AuditPlace;
  readonly document: KycDocument;
}

/** Null where it stands among the others now. */
async function note(
  deps: AddDocumentDeps,
  { actor, place, document }: Noted,
): Promise<'too_many' | 'there_already' | null> {
  const { id: subject, purpose, kind, name, sha256 } = document;
  let refusal: 'too_many' | 'there_already' | null = null;
  await changeKyc(deps, actor.merchantId, ({ documents }) => {
    const living = documents.filter(({ erasedAt }) => erasedAt === null);
    const isThere = living.some(
      (one) => one.sha256 === sha256 && one.purpose === purpose && one.kind === kind,
    );
    refusal = isThere ? 'there_already' : living.length >= MOST_DOCUMENTS ? 'too_many' : null;
    if (refusal !== null) return null;
    const step = { action: 'save', documents: [...documents, document] } as const;
    return { step, actor, place, action: 'document.added', subject, told: { purpose, kind, name, sha256 } };
  });
  return refusal;
}
