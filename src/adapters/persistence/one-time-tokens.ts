import { type Model, trusted } from 'mongoose';
import type { Clock } from '../../ports/clock.js';
import { hashToken } from './hash-token.js';

/** What is kept under the hash of a token: who reads the database can use none. */
export type TokenDocument<Kept> = Kept & { readonly _id: string };

interface OneTimeTokens<Kept> {
  save(token: string, kept: Kept): Promise<void>;
  find(token: string): Promise<Kept | null>;
  use(token: string): Promise<Kept | null>;
}

/** Tokens that open something until they are used, by one of many at once, or their time is over. */
export function createOneTimeTokens<Kept extends { readonly expiresAt: Date }>(
  model: Model<TokenDocument<Kept>>,
  clock: Clock,
): OneTimeTokens<Kept> {
  // The model's own types know only of documents without a type parameter.
  const tokens = model as unknown as Model<{ readonly _id: string; readonly expiresAt: Date }>;
  const standing = (token: string) => ({ _id: hashToken(token), expiresAt: trusted({ $gt: clock.now() }) });
  return {
    async save(token, kept) {
      await tokens.create({ _id: hashToken(token), ...kept });
    },
    find: async (token) => toKept<Kept>(await tokens.findOne(standing(token)).lean()),
    use: async (token) => toKept<Kept>(await tokens.findOneAndDelete(standing(token)).lean()),
  };
}

function toKept<Kept>(document: object | null): Kept | null {
  if (document === null) return null;
  const { _id, ...kept } = document as TokenDocument<Kept>;
  return kept as unknown as Kept;
}
