import { createAuditOutbox } from '../audit/audit-outbox.js';
import { createAuditTrail } from '../audit/audit-trail.js';
import { createMerchantRecords } from '../records/merchant-records.js';
import { guardRepository } from './guard-repository.js';
import type { Models } from './models.js';

/** What was done, what is still to be told of it, and all that there is to take along. */
export function createTrail({ audit }: Models) {
  return {
    auditTrail: guardRepository(createAuditTrail(audit)),
    auditOutbox: guardRepository(createAuditOutbox(audit.db)),
    // Read bit by bit: it says itself what went wrong.
    merchantRecords: createMerchantRecords(audit.db),
  };
}
