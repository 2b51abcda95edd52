import type { AuditEntry } from '../../domain/audit/audit-entry.js';
import { type Erasure, findErasure } from '../../domain/kyc/find-erasure.js';
import type { Kyc } from '../../domain/kyc/kyc.js';
import { soonest } from '../../domain/time/soonest.js';
import type { Clock } from '../../ports/clock.js';
import type { DocumentStore } from '../../ports/document-store.js';
import type { Ids } from '../../ports/ids.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface EraseDocumentsDeps {
  readonly kycs: KycRepository;
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A file that nobody noted may be one that is being added just now. */
const SWEPT_AFTER_MS = 60 * 60_000;

/** Documents go some time after they were decided on; what an upload or a removal that was cut off left goes, too. */
export function makeEraseDocuments(deps: EraseDocumentsDeps): UpkeepTask {
  return {
    name: 'erase-documents',
    async run(merchantId, now) {
      const kyc = await deps.kycs.find(merchantId);
      const erasure = kyc === null ? null : findErasure(kyc);
      const isDue = erasure !== null && erasure.at <= now;
      const again = kyc !== null && isDue ? await erase(deps, kyc, erasure) : (erasure?.at ?? null);
      return soonest([again, await sweep(deps, merchantId, now)]);
    },
  };
}

/** When to try again, as somebody changed it meanwhile; null: all is erased. The bytes first: what is noted as gone is gone. */
async function erase(deps: EraseDocumentsDeps, kyc: Kyc, erasure: Erasure): Promise<Date | null> {
  const { merchantId, revision } = kyc;
  const now = deps.clock.now();
  const entries: AuditEntry[] = [];
  for (const { id: subject, purpose, kind, sha256 } of erasure.documents) {
    await deps.documents.erase(merchantId, subject);
    const erased = { actor: { kind: 'system' }, place: 'system', action: 'document.erased' } as const;
    entries.push(
      buildAuditEntry(deps, { ...erased, merchantId, subject, before: { purpose, kind, sha256 } }),
    );
  }
  const documents = kyc.documents.map((one) =>
    erasure.documents.includes(one) ? { ...one, erasedAt: now } : one,
  );
  return (await deps.kycs.save({ ...kyc, documents, revision: revision + 1 }, entries)) ? null : now;
}

/** When what may be swept next grows old enough; null: there is nothing. */
async function sweep(deps: EraseDocumentsDeps, merchantId: string, now: Date): Promise<Date | null> {
  const kept = await deps.documents.list(merchantId);
  if (kept.length === 0) return null;
  // Read after the list: what was added meanwhile is not on it.
  const documents = (await deps.kycs.find(merchantId))?.documents ?? [];
  const living = new Set(documents.filter(({ erasedAt }) => erasedAt === null).map(({ id }) => id));
  const unknown = kept.filter(({ id }) => !living.has(id));
  const atOf = ({ putAt }: (typeof kept)[number]) => new Date(putAt.getTime() + SWEPT_AFTER_MS);
  for (const one of unknown) if (atOf(one) <= now) await deps.documents.erase(merchantId, one.id);
  return soonest(unknown.map(atOf).filter((at) => at > now));
}
