import type { LinkFilter } from '../../../ports/link-repository.js';

/** The indexes that lists and searches name: a planner that guesses wrong reads a million links. */
export const BY_MERCHANT = { merchantId: 1, createdAt: -1, _id: -1 } as const;
export const BY_OWNER = { merchantId: 1, ownerId: 1, createdAt: -1, _id: -1 } as const;
export const BY_STATE = { merchantId: 1, state: 1, createdAt: -1, _id: -1 } as const;
export const BY_OWNER_AND_STATE = { merchantId: 1, ownerId: 1, state: 1, createdAt: -1, _id: -1 } as const;
/** For programs, which see one mode alone: of which a merchant may have few links among many of the other. */
export const BY_MODE = { merchantId: 1, mode: 1, state: 1, createdAt: -1, _id: -1 } as const;
export const BY_OWNER_AND_MODE = {
  merchantId: 1,
  ownerId: 1,
  mode: 1,
  state: 1,
  createdAt: -1,
  _id: -1,
} as const;
/** What waits for a person's decision. */
export const BY_EXCEPTION = { merchantId: 1, exception: 1 } as const;
export const BY_REFERENCE = { merchantId: 1, referenceKey: 1 } as const;
export const BY_WORD = { merchantId: 1, words: 1, createdAt: -1 } as const;

export type LinkIndex = Readonly<Record<string, 1 | -1>>;

/** The index that holds what a filter without words asks for, newest first within each state. */
export function listIndex({ ownerId, states }: Omit<LinkFilter, 'words'>): LinkIndex {
  if (ownerId === undefined) return states === undefined ? BY_MERCHANT : BY_STATE;
  return states === undefined ? BY_OWNER : BY_OWNER_AND_STATE;
}
