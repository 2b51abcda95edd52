/** How many there are under a name; what is not there any more is forgotten. */
export interface Tally {
  count(name: string): number;
  /** Answers how to take it away; twice is once. */
  add(name: string): () => void;
}

export function createTally(): Tally {
  const holders = new Map<string, Set<symbol>>();
  return {
    count: (name) => holders.get(name)?.size ?? 0,
    add(name) {
      const held = Symbol(name);
      const all = holders.get(name) ?? new Set();
      holders.set(name, all.add(held));
      return () => {
        all.delete(held);
        if (all.size === 0 && holders.get(name) === all) holders.delete(name);
      };
    },
  };
}
