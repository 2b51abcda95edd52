import type { Kyc, KycState } from '../../domain/kyc/kyc.js';
import type { KycRepository } from '../../ports/kyc-repository.js';

export type ListKycs = (states: readonly KycState[]) => Promise<readonly Kyc[]>;

const MOST = 200;

/** For the operator alone: those in one of these states, the longest there first. Throws AppError `store_unavailable`. */
export function makeListKycs({ kycs }: { readonly kycs: Pick<KycRepository, 'list'> }): ListKycs {
  return (states) => kycs.list(states, MOST);
}
