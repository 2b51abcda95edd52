import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { toMerchantDocument } from '../../src/adapters/persistence/merchants/merchant-mapper.js';
import type { MerchantDocument } from '../../src/adapters/persistence/merchants/merchant-schema.js';
import type { UpkeepDocument } from '../../src/adapters/persistence/upkeep/upkeep-table.js';
import { INITIAL_SETTINGS } from '../../src/domain/merchant/merchant.js';
import { serve, stop } from '../store/served-store.js';

const BATCH = 1_000;
const DAY_MS = 24 * 60 * 60_000;

/** Puts merchants into the store of a Paylink that does not run, each to be looked after at some time of the day. */
export async function storeMerchants(dataDir: string, count: number): Promise<void> {
  const served = await serve(join(dataDir, 'store'));
  const client = new MongoClient(served.uri);
  const db = client.db('paylink');
  try {
    for (let at = 0; at < count; at += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, count - at) }, (_, number) => at + number);
      await db.collection<MerchantDocument>('merchants').insertMany(numbers.map(buildMerchant));
      const upkeep = db.collection<UpkeepDocument>('merchant_upkeep');
      await upkeep.insertMany(numbers.map((number) => buildUpkeep(number, count)));
    }
  } finally {
    await client.close();
    await stop(served);
  }
}

function idOf(number: number): string {
  return `mer_${String(number).padStart(6, '0')}`;
}

function buildMerchant(number: number): MerchantDocument {
  return toMerchantDocument({
    ...{ id: idOf(number), name: `School ${number}`, country: 'TH', mode: 'test', createdAt: new Date() },
    ...{ settings: INITIAL_SETTINGS, workspaces: [{ platform: 'slack', workspaceId: `T${number}` }] },
  });
}

function buildUpkeep(number: number, count: number): UpkeepDocument {
  const dueAt = new Date(Date.now() + ((number + 1) / count) * DAY_MS);
  return { _id: idOf(number), share: idOf(number), wakes: 1, dueAt, holder: null, failures: 0 };
}
