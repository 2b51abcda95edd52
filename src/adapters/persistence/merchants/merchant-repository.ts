import { type Model, trusted } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantChanges, MerchantRepository } from '../../../ports/merchant-repository.js';
import { beginUntold, withUntold } from '../audit/untold.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeFindByWorkspace } from './find-by-workspace.js';
import type { MemberDocument } from './member-schema.js';
import { createMembers, makeMemberChanges } from './members.js';
import { fromMerchantDocument, toMerchantDocument } from './merchant-mapper.js';
import type { MerchantDocument } from './merchant-schema.js';
import { createWatching, createWorkspaces } from './places.js';
import { tryUpdate } from './try-update.js';

export interface MerchantModels {
  readonly merchants: Model<MerchantDocument>;
  readonly members: Model<MemberDocument>;
}

type Entries = readonly AuditEntry[];

export function createMerchantRepository(models: MerchantModels, clock: Clock): MerchantRepository {
  const finding = createFinding(models.merchants);
  const changeMembers = makeMemberChanges(models.members, clock);
  const changeAnd = (entries: Entries): MerchantChanges => ({
    insertMerchant: makeInsertMerchant(models.merchants, finding, entries),
    ...createChanges(models.merchants, entries),
    ...createWorkspaces(models.merchants, entries),
    ...createWatching(models.merchants, entries),
    ...changeMembers(entries),
  });
  return {
    ...finding,
    ...changeAnd([]),
    ...createMembers(models.members),
    telling: (entry) => changeAnd([entry]),
  };
}

type Finding = Pick<MerchantRepository, 'findById' | 'findByWorkspace'>;

function createFinding(model: Model<MerchantDocument>): Finding {
  const findDocument = makeFindByWorkspace(model);
  return {
    async findByWorkspace(platform, workspaceId) {
      const document = await findDocument({ platform, workspaceId });
      return document === null ? null : fromMerchantDocument(document);
    },
    async findById(merchantId) {
      const document = await model.findOne({ _id: merchantId }).lean<MerchantDocument>();
      return document === null ? null : fromMerchantDocument(document);
    },
  };
}

function makeInsertMerchant(
  model: Model<MerchantDocument>,
  { findByWorkspace }: Finding,
  entries: Entries,
): MerchantChanges['insertMerchant'] {
  return async (merchant) => {
    try {
      await model.insertOne({ ...toMerchantDocument(merchant), ...beginUntold(entries) });
      return merchant;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      for (const { platform, workspaceId } of merchant.workspaces) {
        const earlier = await findByWorkspace(platform, workspaceId);
        if (earlier !== null) return earlier;
      }
      throw error;
    }
  };
}

type Changes = Pick<
  MerchantChanges,
  'setClosing' | 'signUp' | 'updateSettings' | 'setMode' | 'setLogo' | 'renameMerchant'
>;

function createChanges(model: Model<MerchantDocument>, entries: Entries): Changes {
  const set = async (merchantId: string, fields: object): Promise<void> => {
    await model.updateOne({ _id: merchantId }, withUntold({ $set: fields }, entries));
  };
  return {
    updateSettings(merchantId, { sending: { logoId: _, ...sending }, ...given }) {
      // Whoever gives all settings means those of the moment before: what watches is left alone.
      const settings = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'watching'));
      return set(merchantId, { ...under('settings', settings), ...under('settings.sending', sending) });
    },
    signUp: (merchantId, { name, country, ...settings }) =>
      set(merchantId, { name, country, ...under('settings', settings) }),
    setMode: (merchantId, mode) => set(merchantId, { mode }),
    setLogo: (merchantId, logoId) => set(merchantId, { 'settings.sending.logoId': logoId }),
    renameMerchant: (merchantId, name) => set(merchantId, { name }),

    setClosing(merchantId, closing) {
      const change = closing === null ? { $unset: { closing: '' } } : { $set: { closing } };
      const isOther = { _id: merchantId, closing: trusted({ $exists: closing === null }) };
      return tryUpdate(model, isOther, withUntold(change, entries));
    },
  };
}

/** Each field by its whole path, so that what is not named stays as it is. */
function under(path: string, fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]));
}
