import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { DocumentStore } from '../../ports/document-store.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc } from './change-kyc.js';

export interface RemoveDocumentDeps extends ChangeKycDeps {
  readonly documents: Pick<DocumentStore, 'erase'>;
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
}

export interface RemovedDocument {
  readonly documentId: string;
  readonly place: AuditPlace;
}

export type RemoveDocument = (actor: MemberActor, removed: RemovedDocument) => Promise<void>;

/** Takes a file away that an owner gave; removed twice, or never there, nothing happens. Throws AppError `kyc_not_now`, `not_allowed`, `write_conflict`, `store_unavailable`. */
export function makeRemoveDocument(deps: RemoveDocumentDeps): RemoveDocument {
  return async (actor, { documentId, place }) => {
    checkAllowed(actor, 'manage_kyc');
    const { merchantId } = actor;
    const kyc = await changeKyc(deps, merchantId, ({ documents }, erasedAt) => {
      const found = documents.find(({ id, erasedAt }) => id === documentId && erasedAt === null);
      if (found === undefined) return null;
      const without = documents.map((one) => (one === found ? { ...one, erasedAt } : one));
      const { purpose, kind } = found;
      return {
        ...{ actor, place, action: 'document.erased', subject: documentId, told: { purpose, kind } },
        step: { action: 'save', documents: without },
      };
    });
    // Noted first: a submission between the two sees that it is gone. What a crash leaves here is swept by upkeep.
    const isGone = kyc.documents.some(({ id, erasedAt }) => id === documentId && erasedAt !== null);
    if (isGone) await deps.documents.erase(merchantId, documentId);
  };
}
