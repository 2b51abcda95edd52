import type { Model, QueryFilter } from 'mongoose';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeFindByWorkspace } from './find-by-workspace.js';
import type { MemberDocument } from './member-schema.js';
import { createMembers } from './members.js';
import { fromMerchantDocument, toMerchantDocument } from './merchant-mapper.js';
import type { MerchantDocument } from './merchant-schema.js';
import { createPlaces } from './places.js';

export interface MerchantModels {
  readonly merchants: Model<MerchantDocument>;
  readonly members: Model<MemberDocument>;
}

export function createMerchantRepository(models: MerchantModels, clock: Clock): MerchantRepository {
  return {
    ...createMerchants(models.merchants),
    ...createPlaces(models.merchants),
    ...createMembers(models.members, clock),
  };
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
  const findDocument = makeFindByWorkspace(model);
  const findByWorkspace: Merchants['findByWorkspace'] = async (platform, workspaceId) => {
    const document = await findDocument({ platform, workspaceId });
    return document === null ? null : fromMerchantDocument(document);
  };

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
      await model.updateOne({ _id: merchantId }, { $set: toSettingsFields(settings) });
    },

    async renameMerchant(merchantId, name) {
      await model.updateOne({ _id: merchantId }, { $set: { name } });
    },
  };
}

/** The places that watch are left alone: whoever gives all settings means those of the moment before. */
function toSettingsFields(settings: object): object {
  const parts = Object.entries(settings).filter(([name]) => name !== 'watching');
  return Object.fromEntries(parts.map(([name, value]) => [`settings.${name}`, value]));
}
