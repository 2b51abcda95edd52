import type { NamesOnList, ScreeningList } from '../../src/ports/screening-list.js';

export interface FakeScreeningList extends ScreeningList {
  /** Null: the operator has none; an error: it cannot be read. */
  put(list: NamesOnList | Error | null): void;
}

/** The operator's list, in memory; none until one is put there. */
export function createFakeScreeningList(): FakeScreeningList {
  let list: NamesOnList | Error | null = null;
  return {
    put(next) {
      list = next;
    },
    async read() {
      if (list instanceof Error) throw list;
      return list;
    },
  };
}
