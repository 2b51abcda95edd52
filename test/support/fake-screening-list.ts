import { findHits, foldName, sortHits } from '../../src/domain/kyc/compare-names.js';
import type { NamesOnList, ScreeningList } from '../../src/ports/screening-list.js';

export interface FakeScreeningList extends ScreeningList {
  /** Null: the operator has none; an error: it cannot be read. */
  put(list: (Omit<NamesOnList, 'findHits'> & { readonly names: readonly string[] }) | Error | null): void;
}

/** The operator's list, in memory; none until one is put there. */
export function createFakeScreeningList(): FakeScreeningList {
  let given: NamesOnList | Error | null = null;
  return {
    put(next) {
      if (next === null || next instanceof Error) {
        given = next;
        return;
      }
      const { names: listed, ...list } = next;
      const folded = listed.map(foldName);
      given = { ...list, findHits: async (names) => sortHits(findHits(names.map(foldName), folded)) };
    },
    async read() {
      if (given instanceof Error) throw given;
      return given;
    },
  };
}
