import type { Model, QueryFilter } from 'mongoose';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import { keepUntold } from '../audit/untold.js';
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
  | 'findById'
  | 'findByWorkspace'
  | 'insertMerchant'
  | 'updateSettings'
  | 'signUp'
  | 'setMode'
  | 'setLogo'
  | 'renameMerchant'
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

    ...createChanges(model),
  };
}

function createChanges(
  model: Model<MerchantDocument>,
): Pick<Merchants, 'updateSettings' | 'signUp' | 'setMode' | 'setLogo' | 'renameMerchant'> {
  return {
    async updateSettings(merchantId, { sending: { logoId: _, ...sending }, ...given }) {
      // Whoever gives all settings means those of the moment before: what watches is left alone.
      const settings = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'watching'));
      const changed = { ...under('settings', settings), ...under('settings.sending', sending) };
      await model.updateOne({ _id: merchantId }, { $set: changed });
    },

    async signUp(merchantId, { name, country, ...settings }, entry) {
      const changed = { name, country, ...under('settings', settings) };
      await model.updateOne({ _id: merchantId }, { $set: changed, ...keepUntold([entry]) });
    },

    async setMode(merchantId, mode) {
      await model.updateOne({ _id: merchantId }, { $set: { mode } });
    },

    async setLogo(merchantId, logoId) {
      await model.updateOne({ _id: merchantId }, { $set: { 'settings.sending.logoId': logoId } });
    },

    async renameMerchant(merchantId, name) {
      await model.updateOne({ _id: merchantId }, { $set: { name } });
    },
  };
}

/** Each field by its whole path, so that what is not named stays as it is. */
function under(path: string, fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]));
}
