import { type Model, type QueryFilter, trusted } from 'mongoose';
import type { Member } from '../../../domain/merchant/member.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import { makeFindById } from '../find-by-id.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeClaimOwnership } from './claim-ownership.js';
import type { MemberDocument } from './member-schema.js';
import {
  fromMemberDocument,
  fromMerchantDocument,
  toMemberDocument,
  toMerchantDocument,
} from './merchant-mapper.js';
import type { MerchantDocument } from './merchant-schema.js';

export interface MerchantModels {
  readonly merchants: Model<MerchantDocument>;
  readonly members: Model<MemberDocument>;
}

export function createMerchantRepository(models: MerchantModels, clock: Clock): MerchantRepository {
  return { ...createMerchants(models.merchants), ...createMembers(models.members, clock) };
}

type Merchants = Pick<
  MerchantRepository,
  'findById' | 'findByWorkspace' | 'insertMerchant' | 'updateSettings' | 'renameMerchant'
>;

function createMerchants(model: Model<MerchantDocument>): Merchants {
  const findMerchant = async (filter: QueryFilter<MerchantDocument>): Promise<Merchant | null> => {
    const document = await model.findOne(filter).lean<MerchantDocument>();
    return document === null ? null : fromMerchantDocument(document);
  };
  const findByWorkspace: Merchants['findByWorkspace'] = (platform, workspaceId) =>
    findMerchant({ workspaces: trusted({ $elemMatch: { platform, workspaceId } }) });

  return {
    findByWorkspace,
    findById: (merchantId) => findMerchant({ _id: merchantId }),

    async insertMerchant(merchant) {
      try {
        await model.insertOne(toMerchantDocument(merchant));
        return merchant;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        for (const { platform, workspaceId } of merchant.workspaces) {
          const earlier = await findByWorkspace(platform, workspaceId);
          if (earlier !== null) return earlier;
        }
        throw error;
      }
    },

    async updateSettings(merchantId, settings) {
      await model.updateOne({ _id: merchantId }, { $set: { settings } });
    },

    async renameMerchant(merchantId, name) {
      await model.updateOne({ _id: merchantId }, { $set: { name } });
    },
  };
}

type Members = Omit<MerchantRepository, keyof Merchants>;

function createMembers(model: Model<MemberDocument>, clock: Clock): Members {
  const findOne = async (filter: QueryFilter<MemberDocument>): Promise<Member | null> => {
    const document = await model.findOne(filter).lean<MemberDocument>();
    return document === null ? null : fromMemberDocument(document);
  };
  const findMemberByAccount: Members['findMemberByAccount'] = (merchantId, platform, userId) =>
    findOne({ merchantId, accounts: trusted({ $elemMatch: { platform, userId } }) });

  /** Null when a unique index refuses the document. */
  const tryInsert = async (document: MemberDocument): Promise<Member | null> => {
    try {
      await model.insertOne(document);
      return fromMemberDocument(document);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return null;
    }
  };

  return {
    findMemberByAccount,
    findMember: makeFindById(model, fromMemberDocument),

    async insertMember(member) {
      const findEarlier = async () => {
        for (const { platform, userId } of member.accounts) {
          const earlier = await findMemberByAccount(member.merchantId, platform, userId);
          if (earlier !== null) return earlier;
        }
        return null;
      };
      const inserted = (await tryInsert(toMemberDocument(member, clock.now()))) ?? (await findEarlier());
      if (inserted === null) throw new Error(`member id ${member.id} belongs to somebody else`);
      return inserted;
    },

    claimOwnership: makeClaimOwnership(model),

    async updateMember(merchantId, memberId, { displayName, timeZone }) {
      await model.updateOne({ _id: memberId, merchantId }, { $set: { displayName, timeZone } });
    },

    async listMembers(merchantId, role) {
      const documents = await model
        .find({ merchantId, role })
        .sort({ joinedAt: 1, _id: 1 })
        .lean<MemberDocument[]>();
      return documents.map(fromMemberDocument);
    },

    async setRole(merchantId, memberId, role) {
      await model.updateOne({ _id: memberId, merchantId }, { $set: { role } });
    },
  };
}
