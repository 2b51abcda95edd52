import { type Model, trusted } from 'mongoose';
import { AppError } from '../../../domain/errors.js';
import type {
  CheckedAccount,
  GatewayAccounts,
  GatewayKeys,
  OpenedKeys,
  OwnAccount,
  OwnAccountStatus,
} from '../../../ports/gateway-accounts.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { isDuplicateKey } from '../store-errors.js';
import type { GatewayAccountDocument } from './gateway-account-schema.js';

const MOST_WEBHOOK_SECRETS = 2;
const NOTED_EVERY_MS = 60_000;
const MOST_REMEMBERED = 10_000;

type AccountModel = Model<GatewayAccountDocument>;

/** Merchants' own accounts at gateways; their keys are sealed before they are stored. */
export function createGatewayAccounts(model: AccountModel, secretBox: SecretBox): GatewayAccounts {
  return {
    ...createReads(model, secretBox),
    ...createChanges(model, secretBox),
    noteSigned: makeNoteSigned(model),
  };
}

type Reads = Pick<GatewayAccounts, 'listOf' | 'listInUse' | 'listWithKeys' | 'find' | 'openKeys'>;

const IN_USE: readonly OwnAccountStatus[] = ['connected', 'refused'];

function createReads(model: AccountModel, secretBox: SecretBox): Reads {
  const listOf: Reads['listOf'] = async (merchantId) => {
    const found = await model.find({ merchantId }).sort({ connectedAt: -1, _id: -1 }).lean();
    return found.map(toAccount);
  };
  return {
    listOf,
    listInUse: async (merchantId) =>
      (await listOf(merchantId)).filter(({ status }) => IN_USE.includes(status)),

    async listWithKeys() {
      const found = await model
        .find({ status: trusted({ $ne: 'removed' }) })
        .sort({ _id: 1 })
        .lean();
      return found.map(toAccount);
    },

    async find(accountId) {
      const found = await model.findOne({ _id: accountId }).lean();
      return found === null ? null : toAccount(found);
    },

    async openKeys(accountId) {
      const found = await model.findOne({ _id: accountId }).lean();
      if (found?.sealedKeys === undefined) return null;
      try {
        return openSecrets(secretBox, found.sealedKeys, found.sealedWebhookSecrets);
      } catch (cause) {
        const { provider } = found;
        throw new AppError('gateway_misconfigured', { provider, problem: 'key_refused' }, { cause });
      }
    },
  };
}

function openSecrets(
  secretBox: SecretBox,
  sealedKeys: string,
  sealedWebhookSecrets: readonly string[],
): OpenedKeys {
  return {
    keys: JSON.parse(secretBox.open(sealedKeys)) as GatewayKeys,
    webhookSecrets: sealedWebhookSecrets.map((sealed) => secretBox.open(sealed)),
  };
}

type Changes = Pick<GatewayAccounts, 'connect' | 'addWebhookSecret' | 'remove' | 'noteKeys' | 'noteStanding'>;

function createChanges(model: AccountModel, secretBox: SecretBox): Changes {
  return {
    async connect(account, keys) {
      const connected = await retryOnce(() => upsert(model, account, toSealed(secretBox, keys)));
      const { merchantId, provider, mode } = account;
      const others = { merchantId, provider, mode, _id: trusted({ $ne: connected._id }) };
      const inUse = { status: trusted({ $in: IN_USE }) };
      await model.updateMany({ ...others, ...inUse }, { $set: { status: 'replaced' } });
      return toAccount(connected);
    },

    async addWebhookSecret({ id, merchantId }, secret) {
      const added = { $each: [secretBox.seal(secret)], $position: 0, $slice: MOST_WEBHOOK_SECRETS };
      await model.updateOne(
        { _id: id, merchantId, status: trusted({ $ne: 'removed' }) },
        { $push: { sealedWebhookSecrets: added }, $set: { lastSignedAt: null }, $inc: { revision: 1 } },
      );
    },

    async remove({ id, merchantId }) {
      await model.updateOne(
        { _id: id, merchantId },
        {
          $set: { status: 'removed', sealedWebhookSecrets: [] },
          $unset: { sealedKeys: 1 },
          $inc: { revision: 1 },
        },
      );
    },

    async noteKeys({ id, revision, status: before }, status) {
      await model.updateOne({ _id: id, revision, status: before }, { $set: { status } });
    },

    async noteStanding({ id, merchantId }, standing) {
      const isOlder = trusted({ $not: { $gt: standing.readAt } });
      await model.updateOne({ _id: id, merchantId, 'standing.readAt': isOlder }, { $set: { standing } });
    },
  };
}

function toSealed(secretBox: SecretBox, keys: GatewayKeys) {
  return { sealedKeys: secretBox.seal(JSON.stringify(keys)), lastFour: keys.secretKey.slice(-4) };
}

async function upsert(
  model: AccountModel,
  { newId, merchantId, provider, mode, accountRef, standing, ...given }: CheckedAccount,
  sealed: ReturnType<typeof toSealed>,
): Promise<GatewayAccountDocument> {
  return model
    .findOneAndUpdate(
      { merchantId, provider, mode, accountRef },
      {
        $set: {
          ...{ ...given, ...sealed, status: 'connected' },
          standing: { ...standing, readAt: given.connectedAt },
        },
        $inc: { revision: 1 },
        $setOnInsert: { _id: newId, sealedWebhookSecrets: [], lastSignedAt: null },
      },
      { upsert: true, returnDocument: 'after' },
    )
    .lean()
    .orFail();
}

/** Of two that insert the same at once, one is refused and then finds the other's. */
async function retryOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return work();
  }
}

function makeNoteSigned(model: AccountModel): GatewayAccounts['noteSigned'] {
  /** By account, the last that this process noted. */
  const noted = new Map<string, number>();
  return async (id, at) => {
    if (at.getTime() - (noted.get(id) ?? Number.NEGATIVE_INFINITY) < NOTED_EVERY_MS) return;
    if (noted.size >= MOST_REMEMBERED) noted.clear();
    noted.set(id, at.getTime());
    await model.updateOne({ _id: id }, { $max: { lastSignedAt: at } });
  };
}

function toAccount(document: GatewayAccountDocument): OwnAccount {
  const { _id: id, sealedKeys: _, sealedWebhookSecrets, ...account } = document;
  const standing = document.standing ?? null;
  return { ...account, id, standing, hasWebhookSecret: sealedWebhookSecrets.length > 0 };
}
