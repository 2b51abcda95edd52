import { type Model, trusted } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { Account } from '../../../domain/chat/account.js';
import type { Member } from '../../../domain/merchant/member.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantChanges, MerchantRepository } from '../../../ports/merchant-repository.js';
import { beginUntold, withUntold } from '../audit/untold.js';
import { makeFindById } from '../find-by-id.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeClaimOwnership } from './claim-ownership.js';
import { makeFindByAccount } from './find-by-account.js';
import { makeListByRole } from './list-by-role.js';
import { createRoles } from './member-roles.js';
import type { MemberDocument } from './member-schema.js';
import { fromMemberDocument, toMemberDocument } from './merchant-mapper.js';
import { tryUpdate } from './try-update.js';

type Members = Pick<
  MerchantRepository,
  'findMember' | 'findMemberByAccount' | 'updateMember' | 'settleDeparture' | 'listMembers'
>;

export function createMembers(model: Model<MemberDocument>): Members {
  const findByAccount = makeFindByAccount(model);
  const list = makeListByRole(model);
  return {
    findMember: makeFindById(model, fromMemberDocument),
    async findMemberByAccount(merchantId, platform, userId) {
      const document = await findByAccount({ merchantId, platform, userId });
      return document === null ? null : fromMemberDocument(document);
    },

    async updateMember(merchantId, memberId, { displayName, timeZone, language, standing }) {
      const profile = { displayName, timeZone, language, ...(standing === undefined ? {} : { standing }) };
      await model.updateOne({ _id: memberId, merchantId }, { $set: profile });
    },

    async settleDeparture(merchantId, memberId) {
      await model.updateOne(
        { _id: memberId, merchantId, role: 'none' },
        { $set: { 'departure.isSettled': true } },
      );
    },

    async listMembers(merchantId, role) {
      return (await list({ merchantId, role })).map(fromMemberDocument);
    },
  };
}

/** What changes members. */
export type MemberChanges = Pick<
  MerchantChanges,
  | 'insertMember'
  | 'addAccount'
  | 'moveAccount'
  | 'claimOwnership'
  | 'setRole'
  | 'changeRole'
  | 'endAccess'
  | 'setDeputy'
>;

/** Changes of members, each kept with what the trail is to be told of it. */
export function makeMemberChanges(
  model: Model<MemberDocument>,
  clock: Clock,
): (entries: readonly AuditEntry[]) => MemberChanges {
  const { claimOwnership, forget } = makeClaimOwnership(model);
  return (entries) => ({
    async insertMember(member) {
      const document = { ...toMemberDocument(member, clock.now()), ...beginUntold(entries) };
      const inserted = (await tryInsert(model, document)) ?? (await findEarlier(model, member));
      if (inserted === null) throw new Error(`member id ${member.id} belongs to somebody else`);
      return inserted;
    },

    ...createAccounts(model, entries),

    claimOwnership: claimOwnership(entries),

    ...createRoles(model, entries, forget),
  });
}

function withAccount({ platform, userId }: Account) {
  return trusted({ $elemMatch: { platform, userId } });
}

function createAccounts(
  model: Model<MemberDocument>,
  entries: readonly AuditEntry[],
): Pick<MemberChanges, 'addAccount' | 'moveAccount'> {
  return {
    async addAccount(merchantId, memberId, account) {
      const hasIt = { _id: memberId, merchantId, accounts: withAccount(account) };
      if ((await model.exists(hasIt)) !== null) return true;
      const hasItNot = { ...hasIt, accounts: trusted({ $not: withAccount(account) }) };
      const isAdded = await tryUpdate(model, hasItNot, withUntold({ $push: { accounts: account } }, entries));
      return isAdded || (await model.exists(hasIt)) !== null;
    },

    moveAccount: (merchantId, memberId, { from, to }) =>
      tryUpdate(
        model,
        { _id: memberId, merchantId, accounts: withAccount(from) },
        withUntold({ $set: { 'accounts.$': to } }, entries),
      ),
  };
}

/** Null when a unique index refuses the document. */
async function tryInsert(model: Model<MemberDocument>, document: MemberDocument): Promise<Member | null> {
  try {
    await model.insertOne(document);
    return fromMemberDocument(document);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return null;
  }
}

/** The member who has one of these accounts already. */
async function findEarlier(
  model: Model<MemberDocument>,
  { merchantId, accounts }: Member,
): Promise<Member | null> {
  for (const account of accounts) {
    const earlier = await model
      .findOne({ merchantId, accounts: withAccount(account) })
      .lean<MemberDocument>();
    if (earlier !== null) return fromMemberDocument(earlier);
  }
  return null;
}
