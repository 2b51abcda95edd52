import type { mongo } from 'mongoose';
import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';

export interface TellUnknownMerchantDeps {
  readonly store: Pick<Store, 'connection'>;
  readonly words: Words;
  readonly print: (line: string) => void;
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
 * Says so, and answers true, where nothing is known of the merchant that a command names: it would find nothing to complain
 * of. False where it is known, or none is named.
 */
export async function tellUnknownMerchant(
  { store: { connection }, words, print }: TellUnknownMerchantDeps,
  merchantId: string | null,
): Promise<boolean> {
  if (merchantId === null) return false;
  const named = (collection: string, filter: mongo.Filter<Stored>) =>
    connection.collection<Stored>(collection).findOne(filter, { projection: { _id: 1 } });
  if ((await named('merchants', { _id: merchantId })) !== null) return false;
  for (const collection of KEPT) if ((await named(collection, { merchantId })) !== null) return false;
  const others = await connection
    .collection<Stored>('merchants')
    .find({}, { projection: { name: 1 } })
    .sort({ _id: -1 })
    .limit(MOST_LISTED)
    .toArray();
  print(
    [
      words.say('terminal.unknown_merchant', { merchantId, count: others.length }),
      ...others.map(({ _id, name = '' }) => `  ${_id}  ${name}`),
    ].join('\n'),
  );
  return true;
}
