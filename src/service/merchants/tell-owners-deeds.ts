import type { AuditRow } from '../../domain/audit/audit-entry.js';
import type { OwnersDeed } from '../../domain/news/merchant-note.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface TellOwnersDeedsDeps extends MerchantNewsDeps {
  readonly auditTrail: Pick<AuditTrail, 'listNewest'>;
}

/** Longer than anything keeps a merchant from being looked after. */
const NEW_MS = 24 * 3_600_000;
/** As many as anybody does in a day who means well. */
const MOST_ROWS = 50;

/** Tells the other owners what one of them did to all of the merchant: closed it, opened it again, took all of it along. */
export function makeTellOwnersDeeds(deps: TellOwnersDeedsDeps): UpkeepTask {
  return {
    name: 'tell_owners_deeds',
    async run(merchantId, now) {
      const rows = await deps.auditTrail.listNewest(merchantId, { limit: MOST_ROWS });
      const taken = new Map<string, Date>();
      for (const row of rows.toReversed()) {
        if (isSecondFile(row, taken)) continue;
        const isNew = now.getTime() - row.at.getTime() < NEW_MS;
        const deed = isNew ? readDeed(row) : null;
        if (deed !== null) await tell(deps, row, deed);
      }
      return null;
    },
  };
}

/** Longer than somebody takes who gets all of it in both of its forms. */
const TOGETHER_MS = 3_600_000;

/** Whether the same person took all of it a moment ago: two files are one deed. */
function isSecondFile({ action, actor, at }: AuditRow, taken: Map<string, Date>): boolean {
  if (action !== 'merchant.exported' || actor.kind !== 'member') return false;
  const before = taken.get(actor.memberId);
  if (before !== undefined && at.getTime() - before.getTime() < TOGETHER_MS) return true;
  taken.set(actor.memberId, at);
  return false;
}

/** Null: it is nobody else's to know, or an owner did not do it. */
function readDeed({ action, actor, after }: AuditRow): OwnersDeed | null {
  if (actor.kind !== 'member') return null;
  switch (action) {
    case 'merchant.closing': {
      const eraseAt = readTime(after);
      return eraseAt === null ? null : { what: 'closing', eraseAt };
    }
    case 'merchant.reopened':
      return { what: 'reopened' };
    case 'merchant.exported':
      return { what: 'exported' };
    default:
      return null;
  }
}

function readTime(after: AuditRow['after']): Date | null {
  if (typeof after !== 'object' || after === null || !('eraseAt' in after)) return null;
  return typeof after.eraseAt === 'string' ? new Date(after.eraseAt) : null;
}

async function tell(deps: TellOwnersDeedsDeps, { id, merchantId, actor }: AuditRow, deed: OwnersDeed) {
  if (actor.kind !== 'member') return;
  const { memberId } = actor;
  const by = (await deps.merchants.findMember(merchantId, memberId))?.displayName ?? null;
  await requestMerchantNews(deps, merchantId, {
    key: `owner_did:${id}`,
    note: { kind: 'owner_did', deed, by },
    except: memberId,
  });
}
