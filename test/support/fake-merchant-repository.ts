import type { Account } from '../../src/domain/chat/account.js';
import type { Workspace } from '../../src/domain/chat/workspace.js';
import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../src/ports/merchant-repository.js';
import { createFakeAuditOutbox, type FakeAuditOutbox } from './fake-audit.js';
import { createFakePlaces } from './fake-places.js';

/** Merchants and members in memory, with those given at the start as they are; `outbox` has what the trail is to be told. */
export function createFakeMerchantRepository(
  seed: { readonly merchants?: readonly Merchant[]; readonly members?: readonly Member[] } = {},
  outbox: FakeAuditOutbox = createFakeAuditOutbox(),
): MerchantRepository {
  const merchants = new Map((seed.merchants ?? []).map((merchant) => [merchant.id, merchant]));
  const members = new Map((seed.members ?? []).map((member) => [member.id, member]));
  const membersOf = (merchantId: string) =>
    [...members.values()].filter((member) => member.merchantId === merchantId);

  const findByWorkspace: MerchantRepository['findByWorkspace'] = async (platform, workspaceId) =>
    findWhereSome(merchants, { platform, workspaceId }) ?? null;
  const findMember: MerchantRepository['findMember'] = async (merchantId, memberId) =>
    membersOf(merchantId).find(({ id }) => id === memberId) ?? null;
  const findMemberByAccount: MerchantRepository['findMemberByAccount'] = async (
    merchantId,
    platform,
    userId,
  ) => membersOf(merchantId).find(({ accounts }) => hasAccount(accounts, { platform, userId })) ?? null;
  const change = (merchantId: string, memberId: string, part: Partial<Member>) => {
    const member = members.get(memberId);
    if (member?.merchantId === merchantId) members.set(memberId, { ...member, ...part });
  };

  const repository: MerchantRepository = {
    telling: (entry) => keepWith(repository, () => outbox.keep(entry)),
    findByWorkspace,
    findMember,
    findMemberByAccount,
    findById: async (merchantId) => merchants.get(merchantId) ?? null,

    async insertMerchant(merchant) {
      // Nothing may come between the look and the insert: the real store has a unique index here.
      const [earlier] = merchant.workspaces.flatMap((one) => findWhereSome(merchants, one) ?? []);
      if (earlier === undefined) merchants.set(merchant.id, merchant);
      return earlier ?? merchant;
    },

    async updateSettings(merchantId, settings) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined) return;
      const { watching, sending } = merchant.settings;
      const { logoId } = sending;
      const kept = { ...settings, watching, sending: { ...settings.sending, logoId } };
      merchants.set(merchantId, { ...merchant, settings: kept });
    },

    async signUp(merchantId, { name, country, ...settings }) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined) return;
      merchants.set(merchantId, {
        ...merchant,
        name,
        country,
        settings: { ...merchant.settings, ...settings },
      });
    },

    async setClosing(merchantId, closing) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined || (merchant.closing === undefined) === (closing === null)) return false;
      const { closing: _, ...open } = merchant;
      merchants.set(merchantId, closing === null ? open : { ...open, closing });
      return true;
    },

    async setMode(merchantId, mode) {
      const merchant = merchants.get(merchantId);
      if (merchant !== undefined) merchants.set(merchantId, { ...merchant, mode });
    },

    async setLogo(merchantId, logoId) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined) return;
      const { settings } = merchant;
      const changed = { ...settings, sending: { ...settings.sending, logoId } };
      merchants.set(merchantId, { ...merchant, settings: changed });
    },

    ...createFakePlaces(merchants),

    async renameMerchant(merchantId, name) {
      const merchant = merchants.get(merchantId);
      if (merchant !== undefined) merchants.set(merchantId, { ...merchant, name });
    },

    async insertMember(member) {
      const others = membersOf(member.merchantId);
      const earlier = others.find(({ accounts }) => member.accounts.some((one) => hasAccount(accounts, one)));
      if (earlier !== undefined) return earlier;
      members.set(member.id, member);
      return member;
    },

    async addAccount(merchantId, memberId, account) {
      const member = members.get(memberId);
      const holder = membersOf(merchantId).find(({ accounts }) => hasAccount(accounts, account));
      if (member?.merchantId !== merchantId || (holder !== undefined && holder !== member)) return false;
      if (holder === undefined) change(merchantId, memberId, { accounts: [...member.accounts, account] });
      return true;
    },

    async moveAccount(merchantId, memberId, { from, to }) {
      const others = membersOf(merchantId).filter(({ id }) => id !== memberId);
      const member = members.get(memberId);
      if (member?.merchantId !== merchantId || !hasAccount(member.accounts, from)) return false;
      if (others.some(({ accounts }) => hasAccount(accounts, to))) return false;
      const accounts = member.accounts.map((one) => (hasAccount([one], from) ? to : one));
      change(merchantId, memberId, { accounts });
      return true;
    },

    async claimOwnership(merchantId, memberId) {
      const hasOwner = membersOf(merchantId).some(({ role }) => role === 'owner');
      const isThere = members.get(memberId)?.merchantId === merchantId;
      if (hasOwner || !isThere) return false;
      change(merchantId, memberId, { role: 'owner' });
      return true;
    },

    updateMember: async (merchantId, memberId, { displayName, timeZone, language, standing }) =>
      change(merchantId, memberId, {
        ...{ displayName, timeZone, language },
        ...(standing === undefined ? {} : { standing }),
      }),
    listMembers: async (merchantId, role) => membersOf(merchantId).filter((member) => member.role === role),
    setRole: async (merchantId, memberId, role) => change(merchantId, memberId, { role }),
    ...createFakeRoles(members),
  };
  return repository;
}

function createFakeRoles(
  members: Map<string, Member>,
): Pick<MerchantRepository, 'changeRole' | 'endAccess' | 'setDeputy' | 'settleDeparture'> {
  const find = (merchantId: string, memberId: string) => {
    const member = members.get(memberId);
    return member?.merchantId === merchantId ? member : undefined;
  };
  return {
    async changeRole(merchantId, memberId, { from, to }) {
      const member = find(merchantId, memberId);
      if (member?.role !== from) return false;
      const { departure: _, ...kept } = member;
      members.set(memberId, { ...kept, role: to });
      return true;
    },
    async endAccess(merchantId, memberId, { at, why }) {
      const member = find(merchantId, memberId);
      if (member === undefined || member.role === 'none') return false;
      const { standing: _, ...kept } = member;
      members.set(memberId, { ...kept, role: 'none', departure: { at, why, isSettled: false } });
      return true;
    },
    async setDeputy(merchantId, memberId, deputyId) {
      const member = find(merchantId, memberId);
      if (member === undefined) return;
      const { deputyId: _, ...kept } = member;
      members.set(memberId, deputyId === null ? kept : { ...kept, deputyId });
    },
    async settleDeparture(merchantId, memberId) {
      const member = find(merchantId, memberId);
      if (member?.departure === undefined) return;
      members.set(memberId, { ...member, departure: { ...member.departure, isSettled: true } });
    },
  };
}

/** Whatever is changed by way of it is kept too; what changed nothing is not. */
function keepWith(repository: MerchantRepository, keep: () => void): MerchantRepository {
  return new Proxy(repository, {
    get:
      (target, name) =>
      async (given: unknown, ...rest: unknown[]) => {
        const answer: unknown = await Reflect.apply(Reflect.get(target, name), target, [given, ...rest]);
        const isInsert = typeof answer === 'object' && answer !== null;
        if (answer !== false && (!isInsert || answer === given)) keep();
        return answer;
      },
  });
}

function findWhereSome(
  merchants: ReadonlyMap<string, Merchant>,
  { platform, workspaceId }: Workspace,
): Merchant | undefined {
  return [...merchants.values()].find(({ workspaces }) =>
    workspaces.some((one) => one.platform === platform && one.workspaceId === workspaceId),
  );
}

function hasAccount(accounts: readonly Account[], { platform, userId }: Account): boolean {
  return accounts.some((one) => one.platform === platform && one.userId === userId);
}
