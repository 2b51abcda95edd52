import type { Collection, MongoClient } from 'mongodb';

export type Link = {
  _id: number;
  slug: string;
  merchant: string;
  createdAt: Date;
  state: string;
  version: number;
  pad: string;
};
/** As large as a link of Paylink's. */
export const buildLink = (n: number): Link => ({
  _id: n,
  slug: `slug-${n}`,
  merchant: `m${n % 100}`,
  createdAt: new Date(n * 1_000),
  state: 'open',
  version: 1,
  pad: 'x'.repeat(300),
});

/** An empty collection with the indexes that links need. */
export async function openLinks(client: MongoClient): Promise<Collection<Link>> {
  const links = client.db('bench').collection<Link>('links');
  await links.drop().catch(() => undefined);
  await links.createIndexes([{ key: { slug: 1 }, unique: true }, { key: { merchant: 1, createdAt: -1 } }]);
  return links;
}
