import type { AuditRow } from '../../domain/audit/audit-entry.js';
import { ROLES, type TeamRole } from '../../domain/merchant/member.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface TellOwnAccessDeps extends MerchantNewsDeps {
  readonly auditTrail: Pick<AuditTrail, 'listNewest'>;
}

/** Longer than anything keeps a merchant from being looked after. */
const NEW_MS = 24 * 3_600_000;
/** As many as anybody does in a day who means well. */
const MOST_ROWS = 50;

/** Tells whom an owner put into the team, or took out of it: privately, once. Who came or went by themselves knows. */
export function makeTellOwnAccess(deps: TellOwnAccessDeps): UpkeepTask {
  return {
    name: 'tell_own_access',
    async run(merchantId, now) {
      const rows = await deps.auditTrail.listNewest(merchantId, { limit: MOST_ROWS });
      for (const row of rows.toReversed()) {
        const isNew = now.getTime() - row.at.getTime() < NEW_MS;
        const change = isNew ? readChange(row) : null;
        if (change !== null) await tell(deps, row, change);
      }
      return null;
    },
  };
}

interface Change {
  readonly subject: string;
  readonly by: string;
  /** Null: none any more. */
  readonly role: TeamRole | null;
}

/** Null: they did it themselves, or are in the team as before. */
function readChange({ action, actor, subject, before, after }: AuditRow): Change | null {
  if (actor.kind !== 'member' || subject === null || actor.memberId === subject) return null;
  const by = actor.memberId;
  if (action === 'member.removed') return { subject, by, role: null };
  const isIn = action === 'member.joined' || (action === 'member.role_changed' && before === 'none');
  const role = ROLES.find((one) => one === after);
  return isIn && role !== undefined ? { subject, by, role } : null;
}

async function tell(
  deps: TellOwnAccessDeps,
  { id, merchantId }: AuditRow,
  { subject, by, role }: Change,
): Promise<void> {
  const byName = (await deps.merchants.findMember(merchantId, by))?.displayName ?? null;
  await requestMerchantNews(deps, merchantId, {
    key: `own_access:${id}`,
    note: { kind: 'own_access', role, byName },
    only: [subject],
    ...(role === null ? { isFarewell: true } : {}),
  });
}
