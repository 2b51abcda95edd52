import { AppError } from '../../src/domain/errors.js';
import type { Link } from '../../src/domain/link/link.js';
import { normaliseReference } from '../../src/domain/link/reference.js';
import { toLinkWords } from '../../src/domain/search/link-words.js';
import { toQueryWords } from '../../src/domain/search/query-words.js';
import { type LinkFilter, type LinkRepository, MAX_LISTED } from '../../src/ports/link-repository.js';

interface Row {
  link: Link;
  readonly requestKey: string;
  outbox: readonly string[];
  leasedUntil: number;
}

export interface FakeLinkRepository extends LinkRepository {
  /** A link as stored; throws when it is not there. */
  get(linkId: string): Link;
  /** Ids of the events that wait for a relay. */
  outboxOf(linkId: string): readonly string[];
}

/** Links in memory. A write happens between two awaits, as one conditional update does in the real store. */
export function createFakeLinkRepository(seed: readonly Link[] = []): FakeLinkRepository {
  const rows = new Map<string, Row>(seed.map((link) => [link.id, toRow(link, `seed:${link.id}`, [])]));
  const all = () => [...rows.values()].map(({ link }) => link);
  const find = (matches: (link: Link) => boolean): Link | null => all().find(matches) ?? null;
  const findByRequestKey = (merchantId: string, requestKey: string): Link | null => {
    const isIt = (row: Row) => row.link.merchantId === merchantId && row.requestKey === requestKey;
    return [...rows.values()].find(isIt)?.link ?? null;
  };
  const getRow = (linkId: string): Row => {
    const row = rows.get(linkId);
    if (row === undefined) throw new Error(`no link ${linkId} in the fake store`);
    return row;
  };

  return {
    get: (linkId) => getRow(linkId).link,
    outboxOf: (linkId) => getRow(linkId).outbox,

    async insert(link, requestKey) {
      const earlier = findByRequestKey(link.merchantId, requestKey);
      if (earlier !== null) return { link: earlier, created: false };
      if (find((other) => hasReference(other, link.merchantId, link.reference)) !== null) {
        throw new AppError('reference_taken', { reference: link.reference });
      }
      rows.set(
        link.id,
        toRow(
          link,
          requestKey,
          link.history.map(({ id }) => id),
        ),
      );
      return { link, created: true };
    },

    async replace(before, after) {
      const row = rows.get(before.id);
      const isSame = row?.link.version === before.version && row.link.merchantId === before.merchantId;
      if (row === undefined || !isSame) return false;
      const events = after.history.slice(before.history.length).map(({ id }) => id);
      rows.set(before.id, { ...row, link: after, outbox: [...row.outbox, ...events] });
      return true;
    },

    findById: async (merchantId, linkId) => find((l) => l.id === linkId && l.merchantId === merchantId),
    findByReference: async (merchantId, reference) => find((l) => hasReference(l, merchantId, reference)),
    findBySlug: async (slug) => find((link) => link.slug === slug),
    findByProviderRef: async (provider, providerRef) =>
      find(({ attempts }) => attempts.some((a) => a.provider === provider && a.providerRef === providerRef)),
    findByRequestKey: async (merchantId, requestKey) => findByRequestKey(merchantId, requestKey),
    findByAttemptId: async (attemptId) => find(({ attempts }) => attempts.some(({ id }) => id === attemptId)),

    async list(filter, { skip, limit }) {
      const found = all()
        .filter((link) => matches(link, filter))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
      return {
        links: found.slice(skip, Math.min(skip + limit, MAX_LISTED)),
        total: Math.min(found.length, MAX_LISTED),
        rest: found.length > MAX_LISTED ? 'more' : 'none',
      };
    },

    countCreatedSince: async (merchantId, ownerId, since) =>
      all().filter((l) => l.merchantId === merchantId && l.ownerId === ownerId && l.createdAt > since).length,

    findDueToExpire: async (now, limit) =>
      all()
        .filter(({ state, expiresAt }) => state === 'open' && expiresAt !== null && expiresAt <= now)
        .sort((a, b) => Number(a.expiresAt) - Number(b.expiresAt))
        .slice(0, limit),

    async claimPendingEvents(now, leaseMs, limit) {
      const free = [...rows.values()]
        .filter((row) => row.outbox.length > 0 && row.leasedUntil <= now.getTime())
        .sort((a, b) => waitsSince(a) - waitsSince(b));
      return free.slice(0, limit).map((row) => {
        row.leasedUntil = now.getTime() + leaseMs;
        return { link: row.link, events: row.link.history.filter(({ id }) => row.outbox.includes(id)) };
      });
    },

    async settleEvents(linkId, eventIds) {
      const row = getRow(linkId);
      row.outbox = row.outbox.filter((id) => !eventIds.includes(id));
      row.leasedUntil = 0;
    },
  };
}

function toRow(link: Link, requestKey: string, outbox: readonly string[]): Row {
  return { link, requestKey, outbox, leasedUntil: 0 };
}

function waitsSince({ link, outbox }: Row): number {
  return link.history.find(({ id }) => outbox.includes(id))?.at.getTime() ?? 0;
}

function hasReference(link: Link, merchantId: string, reference: string): boolean {
  return (
    link.merchantId === merchantId && normaliseReference(link.reference) === normaliseReference(reference)
  );
}

function matches(link: Link, { merchantId, ownerId, states, words = '' }: LinkFilter): boolean {
  const sought = toQueryWords(words);
  const stored = toLinkWords(link);
  return (
    link.merchantId === merchantId &&
    (ownerId === undefined || link.ownerId === ownerId) &&
    (states === undefined || states.includes(link.state)) &&
    (words.trim() === '' || sought.length > 0) &&
    sought.every((word) => stored.some((other) => other.startsWith(word)))
  );
}
