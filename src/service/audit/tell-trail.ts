import type { AuditOutbox, AuditTrail } from '../../ports/audit-trail.js';

export interface TellTrailDeps {
  readonly auditTrail: AuditTrail;
  readonly auditOutbox: AuditOutbox;
}

export type TellTrail = (merchantId: string) => Promise<void>;

/** Puts what a merchant's documents keep of their changes into the trail; then they forget it. Throws AppError `store_unavailable`. */
export function makeTellTrail({ auditTrail, auditOutbox }: TellTrailDeps): TellTrail {
  return async (merchantId) => {
    const entries = await auditOutbox.listUntold(merchantId);
    if (entries.length === 0) return;
    await auditTrail.append(merchantId, entries);
    await auditOutbox.markTold(
      merchantId,
      entries.map(({ id }) => id),
    );
  };
}
