import type { Block, Entries, Entry } from '../../protocol.js';

/** What was typed on one surface (a modal, the Home, a message), by block_id and action_id. */
export interface FormMemory {
  /** Undefined: nothing was typed, the element's initial value counts. */
  get(blockId: string, actionId: string): Entry | undefined;
  set(blockId: string, actionId: string, entry: Entry): void;
  all(): Entries;
  /** Forgets what no longer has a place; called when new content comes in. */
  keepFor(blocks: readonly Block[], known: Entries): void;
}

/** Where what was typed outlives the page, for when it is loaded anew. */
export interface TypedStore {
  read(): Entries;
  write(typed: Entries): void;
}

const NOWHERE: TypedStore = { read: () => ({}), write: () => undefined };

/** `known`: what the server remembers of this person on this surface. What was typed here wins. */
export function createFormMemory(known: Entries, store: TypedStore = NOWHERE): FormMemory {
  let typed: Entries = store.read();
  let remembered = known;
  return {
    get: (blockId, actionId) => {
      const own = typed[blockId]?.[actionId];
      return own === undefined ? remembered[blockId]?.[actionId] : own;
    },
    set(blockId, actionId, entry) {
      typed = { ...typed, [blockId]: { ...typed[blockId], [actionId]: entry } };
      store.write(typed);
    },
    all: () => typed,
    keepFor(blocks, nowKnown) {
      const places = new Set(blocks.map((block) => block.block_id));
      typed = Object.fromEntries(Object.entries(typed).filter(([blockId]) => places.has(blockId)));
      remembered = nowKnown;
    },
  };
}
