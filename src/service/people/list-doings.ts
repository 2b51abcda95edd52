import type { AuditRow } from '../../domain/audit/audit-entry.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkOwnersRight } from './check-owners-right.js';
import { getMemberOrThrow } from './get-member-or-throw.js';

export interface ListDoingsDeps {
  readonly merchants: MerchantRepository;
  readonly links: Pick<LinkRepository, 'list'>;
  readonly auditTrail: Pick<AuditTrail, 'listNewest'>;
}

interface Doings {
  readonly member: Member;
  /** Newest first. */
  readonly rows: readonly AuditRow[];
  /** Their own, newest first. */
  readonly links: readonly Link[];
  /** Of all that they have. */
  readonly linkCount: number;
}

const MOST_ROWS = 15;
const MOST_LINKS = 5;

export type ListDoings = (actor: MemberActor, memberId: string) => Promise<Doings>;

/** What somebody did, by the trail and by their links. Throws AppError `not_allowed`, `owner_missing`, `member_unknown`, `store_unavailable`. */
export function makeListDoings({ merchants, links, auditTrail }: ListDoingsDeps): ListDoings {
  return async (actor, memberId) => {
    const { merchantId } = actor;
    await checkOwnersRight(merchants, actor, 'manage_team');
    const member = await getMemberOrThrow(merchants, merchantId, memberId);
    const [rows, own] = await Promise.all([
      auditTrail.listNewest(merchantId, { memberId, limit: MOST_ROWS }),
      links.list({ merchantId, ownerId: memberId }, { skip: 0, limit: MOST_LINKS }),
    ]);
    return { member, rows, links: own.links, linkCount: own.total };
  };
}
