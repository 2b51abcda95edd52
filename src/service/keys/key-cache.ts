import type { ApiKeys, FoundKey } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';

/** Below the 5 s within which what was revoked is dead everywhere. */
export const KEY_KEPT_MS = 4_000;
/** More than send at once, and a bound for whoever tries secrets that never were. */
const MOST_KEPT = 5_000;

interface Kept {
  /** When it was asked for: what changed since then it may not know. */
  readonly askedAt: number;
  readonly found: Promise<FoundKey | null>;
}

/** Keys by their secrets, as they were some seconds ago at most. */
export interface KeyCache {
  /** Null: no key has this secret. Throws AppError `store_unavailable`. */
  find(secret: string): Promise<FoundKey | null>;
  /** All is read anew from here on. */
  forget(): void;
}

/** Whoever asks for the same secret at once waits for one read; that there is no such key is remembered as well. */
export function createKeyCache({
  apiKeys,
  clock,
}: {
  readonly apiKeys: Pick<ApiKeys, 'findBySecret'>;
  readonly clock: Clock;
}): KeyCache {
  // In the order they were asked for: the oldest comes first.
  const kept = new Map<string, Kept>();

  function dropOld(now: number): void {
    for (const [secret, { askedAt }] of kept) {
      if (now - askedAt < KEY_KEPT_MS && kept.size <= MOST_KEPT) return;
      kept.delete(secret);
    }
  }

  return {
    find(secret) {
      const now = clock.now().getTime();
      const known = kept.get(secret);
      if (known !== undefined && now - known.askedAt < KEY_KEPT_MS) return known.found;
      const asked: Kept = { askedAt: now, found: apiKeys.findBySecret(secret) };
      kept.delete(secret);
      kept.set(secret, asked);
      dropOld(now);
      return asked.found.catch((error: unknown) => {
        if (kept.get(secret) === asked) kept.delete(secret);
        throw error;
      });
    },
    forget: () => kept.clear(),
  };
}
