import type { Clock } from '../../src/ports/clock.js';

/** What tokens open in memory, until they are used or their time is over. */
export function createFakeOneTimeTokens<Kept extends { readonly expiresAt: Date }>(clock: Clock) {
  const kept = new Map<string, Kept>();
  const find = (token: string) => {
    const found = kept.get(token);
    return found !== undefined && found.expiresAt > clock.now() ? found : null;
  };
  return {
    save: async (token: string, value: Kept) => void kept.set(token, value),
    find: async (token: string) => find(token),
    async use(token: string) {
      const found = find(token);
      kept.delete(token);
      return found;
    },
  };
}
