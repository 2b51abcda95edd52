import type { AuditEntry } from '../../domain/audit/audit-entry.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';

/** What was done; of nothing before, nothing after, no words. */
export type Audited = Pick<AuditEntry, 'merchantId' | 'actor' | 'place' | 'action'> &
  Partial<Pick<AuditEntry, 'subject' | 'before' | 'after' | 'reason'>>;

/** What the trail is told of something that is done now. */
export function buildAuditEntry(
  { ids, clock }: { readonly ids: Pick<Ids, 'newId'>; readonly clock: Clock },
  { subject = null, before = null, after = null, reason = null, ...done }: Audited,
): AuditEntry {
  return { id: ids.newId('aud'), at: clock.now(), ...done, subject, before, after, reason };
}
