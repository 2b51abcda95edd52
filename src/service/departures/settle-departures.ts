import type { Link, LinkState } from '../../domain/link/link.js';
import type { Member } from '../../domain/merchant/member.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { LinkFilter, LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type SettleKeysDeps, settleKeys } from '../keys/settle-keys.js';
import type { ChangeLink } from '../links/change-link.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import { leaveOwnChats } from '../people/leave-own-chats.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface SettleDeparturesDeps extends MerchantNewsDeps, SettleKeysDeps {
  readonly merchants: MerchantRepository;
  readonly links: Pick<LinkRepository, 'list'>;
  readonly changeLink: ChangeLink;
}

/** Those that somebody has to look after. */
const OPEN: readonly LinkState[] = ['open', 'processing', 'needs_review'];

/** Read at once; what is done to them takes them out of what is looked for. */
const PAGE = 50;

const BY_SYSTEM = { actor: { kind: 'system' }, source: 'clock' } as const;

/**
 * What somebody leaves whose access ended: refunds that they asked for lapse, keys of the API that wait for a second person
 * are declined and the others shown to the owners, their open links pass to their deputy, else to an owner, their own chats
 * hear nothing more, and the owners are told. Nothing is deleted. Cut off anywhere, it goes
 * on from there; links that nobody could take over are tried again with the next day.
 */
export function makeSettleDepartures(deps: SettleDeparturesDeps): UpkeepTask {
  return {
    name: 'departures',
    async run(merchantId) {
      for (const member of await deps.merchants.listMembers(merchantId, 'none')) {
        if (member.departure?.isSettled === false) await settle(deps, member);
      }
      return null;
    },
  };
}

async function settle(deps: SettleDeparturesDeps, member: Member): Promise<void> {
  const { merchants } = deps;
  const { id: memberId, merchantId } = member;
  await leaveOwnChats(merchants, member);
  await lapseAsked(deps, member);
  await settleKeys(deps, member);
  const heir = await findHeir(merchants, member);
  const theirs = { merchantId, ownerId: memberId, states: OPEN };
  await tell(deps, member, { heir, openLinks: (await deps.links.list(theirs, FIRST)).total });
  if (heir !== null) {
    const { id: toId, displayName: toName } = heir;
    await eachLink(deps, theirs, (link) =>
      deps.changeLink(link, { type: 'hand_over', toId, toName }, BY_SYSTEM),
    );
  }
  const isLeft = heir === null && (await deps.links.list(theirs, FIRST)).total > 0;
  if (!isLeft) await merchants.settleDeparture(merchantId, memberId);
}

const FIRST = { skip: 0, limit: 1 };

/** Whatever they asked a second person for, nobody agrees to any more. */
function lapseAsked(deps: SettleDeparturesDeps, { id: memberId, merchantId }: Member): Promise<void> {
  return eachLink(deps, { merchantId, refundAskedBy: memberId }, async (link) => {
    const asked = link.refunds.filter(
      ({ status, requestedBy }) =>
        status === 'awaiting_approval' && requestedBy.kind === 'member' && requestedBy.memberId === memberId,
    );
    for (const { id: refundId } of asked) {
      await deps.changeLink(link, { type: 'lapse_refund', refundId, isAskerGone: true }, BY_SYSTEM);
    }
  });
}

async function eachLink(
  { links }: SettleDeparturesDeps,
  filter: LinkFilter,
  work: (link: Link) => Promise<unknown>,
): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const page = await links.list(filter, { skip: 0, limit: PAGE });
    const fresh = page.links.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const link of fresh) {
      seen.add(link.id);
      await work(link);
    }
  }
}

/** Their deputy, while that one may make links; else the owner who was there first. */
async function findHeir(
  merchants: Pick<MerchantRepository, 'findMember' | 'listMembers'>,
  { merchantId, deputyId }: Member,
): Promise<Member | null> {
  const deputy = deputyId === undefined ? null : await merchants.findMember(merchantId, deputyId);
  if (deputy !== null && mayDo(deputy.role, 'create_link')) return deputy;
  return (await merchants.listMembers(merchantId, 'owner'))[0] ?? null;
}

/** Whoever took somebody's access away knows of it; what passed on is news all the same. */
async function tell(
  deps: SettleDeparturesDeps,
  { id, merchantId, displayName: name, departure, accounts }: Member,
  { heir, openLinks }: { readonly heir: Member | null; readonly openLinks: number },
): Promise<void> {
  if (departure?.why === 'removed' && openLinks === 0) return;
  const isProgram = accounts.length === 0 ? ({ isProgram: true } as const) : {};
  await requestMerchantNews(deps, merchantId, {
    key: `member_left:${id}:${departure?.at.getTime()}`,
    note: {
      ...{ kind: 'member_left', why: departure?.why ?? 'gone', name, openLinks },
      ...{ heirName: heir?.displayName ?? null, ...isProgram },
    },
    also: heir === null || openLinks === 0 ? [] : [heir.id],
  });
}
