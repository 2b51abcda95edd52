import type { Entries } from '../../protocol.js';
import type { TypedStore } from './form-memory.js';

const KEY = 'playground.typed';

function read(storage: Storage): { readonly of: string; readonly typed: Entries } | null {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** What was typed in the modal that is open, in this tab: the next modal takes its place. `of`: which modal of whom. */
export function createTypedStore(storage: Storage, of: string): TypedStore {
  return {
    read() {
      const kept = read(storage);
      return kept?.of === of ? kept.typed : {};
    },
    write(typed) {
      storage.setItem(KEY, JSON.stringify({ of, typed }));
    },
  };
}
