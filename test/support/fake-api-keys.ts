import { type ApiKey, type KeySecret, MOST_KEYS, readKeyState } from '../../src/domain/api/api-key.js';
import type { ApiKeys, KeyReveal } from '../../src/ports/api-keys.js';
import type { Clock } from '../../src/ports/clock.js';
import { createFakeAuditOutbox, type FakeAuditOutbox } from './fake-audit.js';
import { createFakeOneTimeTokens } from './fake-one-time-tokens.js';

export interface FakeApiKeys extends ApiKeys {
  /** How often a key was looked for by a secret. */
  readonly reads: () => number;
  /** Uses that were noted, in order. */
  readonly uses: readonly { readonly keyId: string; readonly at: Date }[];
}

const OVER = new Set(['ended', 'revoked', 'declined']);

/** Keys in memory, with those given at the start, and the secrets by which these are found. */
export function createFakeApiKeys(
  clock: Clock,
  outbox: FakeAuditOutbox = createFakeAuditOutbox(),
  seed: readonly { readonly key: ApiKey; readonly secrets?: readonly string[] }[] = [],
): FakeApiKeys {
  const keys = new Map(seed.map(({ key }) => [key.id, key]));
  const texts = new Map<string, { readonly keyId: string; readonly lastFour: string }>();
  for (const { key, secrets = [] } of seed)
    for (const text of secrets) texts.set(text, { keyId: key.id, lastFour: text.slice(-4) });
  const reveals = createFakeOneTimeTokens<KeyReveal>(clock);
  const uses: { keyId: string; at: Date }[] = [];
  let reads = 0;
  const find = (merchantId: string, keyId: string) => {
    const key = keys.get(keyId);
    return key?.merchantId === merchantId ? key : null;
  };
  const listOf = (merchantId: string) =>
    [...keys.values()].filter((key) => key.merchantId === merchantId).toReversed();
  return {
    reads: () => reads,
    uses,
    async insert(key, entry) {
      const living = listOf(key.merchantId).filter((one) => !OVER.has(readKeyState(one, clock.now())));
      if (living.length >= MOST_KEYS) return false;
      keys.set(key.id, key);
      outbox.keep(entry);
      return true;
    },
    find: async (merchantId, keyId) => find(merchantId, keyId),
    list: async (merchantId) => listOf(merchantId),
    async findBySecret(text) {
      reads += 1;
      const known = texts.get(text);
      const key = known === undefined ? undefined : keys.get(known.keyId);
      const secret = key?.secrets.find(({ lastFour }) => lastFour === known?.lastFour);
      return key === undefined || secret === undefined ? null : { key, secret };
    },
    async change({ merchantId, id }, expected, change, entry) {
      const key = find(merchantId, id);
      const holds = (name: string, value: unknown) =>
        key !== null && Object.is(Reflect.get(key, name), value);
      if (key === null || !Object.entries(expected).every(([name, value]) => holds(name, value)))
        return false;
      keys.set(id, { ...key, ...change });
      outbox.keep(entry);
      return true;
    },
    async addSecret({ merchantId, id }, { secret, madeAt, shownTo, othersEndAt }, entry) {
      const key = find(merchantId, id);
      if (key === null || !['ready', 'active'].includes(readKeyState(key, clock.now()))) return false;
      const lastFour = secret.slice(-4);
      texts.set(secret, { keyId: id, lastFour });
      const newest: KeySecret = { lastFour, madeAt, shownTo, endsAt: null };
      const older = key.secrets.map((one) => ({ ...one, endsAt: soonerOf(one.endsAt, othersEndAt) }));
      const alive = older.filter(({ endsAt }) => endsAt === null || endsAt > clock.now());
      keys.set(id, { ...key, secrets: [newest, ...alive].slice(0, 2) });
      outbox.keep(entry);
      return true;
    },
    async noteUsed(keyId, at) {
      uses.push({ keyId, at });
      const key = keys.get(keyId);
      if (key !== undefined) keys.set(keyId, { ...key, lastUsedAt: at });
    },
    saveReveal: reveals.save,
    findReveal: reveals.find,
    useReveal: reveals.use,
  };
}

function soonerOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
