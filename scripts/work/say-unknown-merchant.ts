import type { mongo } from 'mongoose';
import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';

export interface SayUnknownMerchantDeps {
  readonly store: Pick<Store, 'connection'>;
  readonly words: Words;
}

interface Stored {
  readonly _id: string;
  readonly merchantId?: string;
  readonly name?: string;
}

/** What stays of a merchant that was closed, and then erased, names it still. */
const KEPT = ['links', 'ledger', 'audit'];
const MOST_LISTED = 20;

/**
 * What to say where nothing is known of the merchant that a command names: it would find nothing to complain of. Null where
 * it is known, or none is named.
 */
export async function sayUnknownMerchant(
  { store: { connection }, words }: SayUnknownMerchantDeps,
  merchantId: string | null,
): Promise<string | null> {
  if (merchantId === null) return null;
  const named = (collection: string, filter: mongo.Filter<Stored>) =>
    connection.collection<Stored>(collection).findOne(filter, { projection: { _id: 1 } });
  if ((await named('merchants', { _id: merchantId })) !== null) return null;
  for (const collection of KEPT) if ((await named(collection, { merchantId })) !== null) return null;
  const others = await connection
    .collection<Stored>('merchants')
    .find({}, { projection: { name: 1 } })
    .sort({ _id: -1 })
    .limit(MOST_LISTED)
    .toArray();
  return [
    words.say('terminal.unknown_merchant', { merchantId, count: others.length }),
    ...others.map(({ _id, name = '' }) => `  ${_id}  ${name}`),
  ].join('\n');
}
