import { findLinkDue } from '../../src/adapters/persistence/links/link-due.js';
import { idleWork, type WorkState } from '../../src/adapters/persistence/work/memory-work-table.js';
import { AppError } from '../../src/domain/errors.js';
import { quotaWaitMs } from '../../src/domain/link/creation-quota.js';
import type { Link } from '../../src/domain/link/link.js';
import { normaliseReference } from '../../src/domain/link/reference.js';
import { isBusyAt } from '../../src/domain/link/under-way-at.js';
import { isOpenQuestion } from '../../src/domain/payment/next-question.js';
import type { Refund } from '../../src/domain/refund/refund.js';
import { toLinkWords } from '../../src/domain/search/link-words.js';
import { toQueryWords } from '../../src/domain/search/query-words.js';
import type { Clock } from '../../src/ports/clock.js';
import {
  type LinkFilter,
  type LinkListing,
  type LinkRepository,
  MAX_LISTED,
} from '../../src/ports/link-repository.js';
import type { LinkRow, LinkWork, RelayCursor, RelayRow } from '../../src/ports/link-work.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeClock } from './fake-clock.js';
import { toFakePage } from './fake-newest-rows.js';
import { createFakeWorkTable } from './fake-work-table.js';

interface Row {
  link: Link;
  readonly requestKey: string;
  readonly relay: WorkState & { cursors: Readonly<Record<string, RelayCursor>> };
  readonly expiry: WorkState & { share: string };
  readonly questions: WorkState & { share: string };
  readonly refunds: WorkState & { share: string };
}

export interface FakeLinkRepository extends LinkRepository {
  /** A link as stored; throws when it is not there. */
  get(linkId: string): Link;
  /** What falls due in these links. */
  readonly work: FakeLinkWork;
}

type FakeLinkWork = { readonly [Part in keyof LinkWork]: LinkWork[Part] & ParkedTable };

/** How long after it began a payment is first asked about. */
export const FIRST_QUESTION_AFTER_MS = 180_000;

/** Links in memory. A write happens between two awaits, as one conditional update does in the real store. */
export function createFakeLinkRepository(
  seed: readonly Link[] = [],
  clock: Clock = createFakeClock(),
): FakeLinkRepository {
  const rows = new Map<string, Row>();
  const makeDue = (row: Row): void => {
    const due = findLinkDue(row.link, { now: clock.now(), firstAfterMs: FIRST_QUESTION_AFTER_MS });
    follow(row.expiry, due.expiry);
    follow(row.questions, due.question);
    follow(row.refunds, due.refund);
    if (due.question !== null || !row.link.attempts.some(isOpenQuestion)) row.questions.parked = null;
  };
  const add = (row: Row): void => {
    rows.set(row.link.id, row);
    makeDue(row);
  };
  for (const link of seed) add(toRow(link, `seed:${link.id}`, null));
  const all = () => [...rows.values()].map(({ link }) => link);
  const find = (matches: (link: Link) => boolean): Link | null => all().find(matches) ?? null;
  const findByRequestKey = (merchantId: string, requestKey: string): Link | null => {
    const isIt = (row: Row) => row.link.merchantId === merchantId && row.requestKey === requestKey;
    return [...rows.values()].find(isIt)?.link ?? null;
  };
  const timesMadeBy = ({ merchantId, ownerId }: Link): readonly number[] =>
    all()
      .filter((link) => link.merchantId === merchantId && link.ownerId === ownerId)
      .map(({ createdAt }) => createdAt.getTime());
  const getRow = (linkId: string): Row => {
    const row = rows.get(linkId);
    if (row === undefined) throw new Error(`no link ${linkId} in the fake store`);
    return row;
  };

  return {
    get: (linkId) => getRow(linkId).link,
    work: createFakeLinkWork(rows),

    async insert(link, requestKey, quota) {
      const earlier = findByRequestKey(link.merchantId, requestKey);
      if (earlier !== null) return { link: earlier, created: false };
      const waitMs =
        quota === undefined ? 0 : quotaWaitMs(quota, timesMadeBy(link), link.createdAt.getTime());
      if (waitMs > 0) throw new AppError('rate_limited', { retryAfterMs: waitMs });
      const rival = link.reissueOf === null ? null : find((other) => tookPlace(other, link));
      if (rival !== null) return { link: rival, created: false, isRival: true };
      if (find((other) => hasReference(other, link.merchantId, link.reference)) !== null) {
        throw new AppError('reference_taken', { reference: link.reference });
      }
      add(toRow(link, requestKey, link.history[0]?.at ?? null));
      return { link, created: true };
    },

    async replace(before, after) {
      const row = rows.get(before.id);
      const isSame = row?.link.version === before.version && row.link.merchantId === before.merchantId;
      if (row === undefined || !isSame) return false;
      const [first] = after.history.slice(before.history.length);
      row.link = after;
      if (first !== undefined) row.relay.dueAt = soonest(row.relay.dueAt, first.at);
      makeDue(row);
      return true;
    },

    findById: async (merchantId, linkId) => find((l) => l.id === linkId && l.merchantId === merchantId),
    findByReference: async (merchantId, reference) => find((l) => hasReference(l, merchantId, reference)),
    findBySlug: async (slug) => find((link) => link.slug === slug),
    findByProviderRef: async (provider, providerRef) =>
      find(({ attempts }) =>
        attempts.some((a) => a.provider === provider && [a.providerRef, a.paymentRef].includes(providerRef)),
      ),
    findByRequestKey: async (merchantId, requestKey) => findByRequestKey(merchantId, requestKey),
    findByAttemptId: async (attemptId) => find(({ attempts }) => attempts.some(({ id }) => id === attemptId)),

    listBusyAt: async (merchantId, gatewayAccountId) =>
      all().filter((link) => link.merchantId === merchantId && isBusyAt(link, gatewayAccountId)),

    listAround: async (filter, page) =>
      toFakePage(
        all().filter((link) => matches(link, filter) && isListed(link, filter)),
        ({ createdAt }) => createdAt,
        { ...filter, ...page },
      ),

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
  };
}

function toRow(link: Link, requestKey: string, dueAt: Date | null): Row {
  // What a test begins with, everybody has heard of.
  const heard = { heard: link.history.length, failures: 0, retryAt: null };
  return {
    link,
    requestKey,
    relay: { ...idleWork(dueAt), cursors: dueAt === null ? { seed: heard } : {} },
    expiry: { ...idleWork(), share: '' },
    questions: { ...idleWork(), share: '' },
    refunds: { ...idleWork(), share: '' },
  };
}

function soonest(a: Date | null, b: Date): Date {
  return a === null || b < a ? b : a;
}

function follow(
  state: WorkState & { share: string },
  due: { readonly dueAt: Date; readonly share: string } | null,
) {
  if (due === null) Object.assign(state, { dueAt: null, holder: null });
  else Object.assign(state, due);
}

function createFakeLinkWork(rows: ReadonlyMap<string, Row>): FakeLinkWork {
  const getRow = (id: string): Row => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`no link ${id} in the fake store`);
    return row;
  };
  const toLinkRow = (id: string, share: string, { dueAt, failures }: WorkState): LinkRow => ({
    id,
    share,
    failures,
    link: getRow(id).link,
    dueAt: dueAt ?? new Date(0),
  });
  const partTable = (part: 'expiry' | 'questions' | 'refunds') =>
    createFakeWorkTable<LinkRow>({
      all: () => [...rows].map(([id, row]) => [id, row[part]] as const),
      toRow: (id, state) => toLinkRow(id, getRow(id)[part].share, state),
      isUnchanged: ({ dueAt }, state) => state.dueAt?.getTime() === dueAt.getTime(),
    });
  const relay = createFakeWorkTable<RelayRow>({
    all: () => [...rows].map(([id, row]) => [id, row.relay] as const),
    toRow(id, state) {
      const { link, relay: part } = getRow(id);
      const row = toLinkRow(id, link.merchantId, state);
      return { ...row, cursors: part.cursors, isParked: part.parked !== null };
    },
    isUnchanged: ({ id, link }) => getRow(id).link.version === link.version,
  });
  return {
    expiry: partTable('expiry'),
    questions: partTable('questions'),
    refunds: partTable('refunds'),
    relay: {
      ...relay,
      async advance({ id, link, turn = 0 }, { cursors, dueAt, parked }, holder) {
        const row = getRow(id);
        if (row.relay.holder !== holder || row.relay.turns !== turn) return;
        Object.assign(row.relay, { cursors: { ...row.relay.cursors, ...cursors }, holder: null });
        if (parked !== null) row.relay.parked = parked;
        if (row.link.version === link.version) row.relay.dueAt = dueAt;
      },

      async dropParked(id, now) {
        if (!(await relay.dropParked(id, now))) return false;
        const { link, relay: part } = getRow(id);
        const heard = { heard: link.history.length, failures: 0, retryAt: null };
        part.cursors = Object.fromEntries(Object.keys(part.cursors).map((name) => [name, heard]));
        return true;
      },
    },
  };
}

function hasReference(link: Link, merchantId: string, reference: string): boolean {
  return (
    link.merchantId === merchantId && normaliseReference(link.reference) === normaliseReference(reference)
  );
}

function tookPlace(other: Link, { merchantId, reissueOf }: Link): boolean {
  return other.merchantId === merchantId && other.reissueOf === reissueOf;
}

function isAskedBy({ status, requestedBy }: Refund, memberId: string): boolean {
  const isTheirs = requestedBy.kind === 'member' && requestedBy.memberId === memberId;
  return isTheirs && status === 'awaiting_approval';
}

function matches(
  link: Link,
  { merchantId, ownerId, states, orUndecided, refundAskedBy, words = '' }: LinkFilter,
): boolean {
  const sought = toQueryWords(words);
  const stored = toLinkWords(link);
  return (
    link.merchantId === merchantId &&
    (ownerId === undefined || link.ownerId === ownerId) &&
    (states === undefined ||
      states.includes(link.state) ||
      (orUndecided === true && link.exception !== null)) &&
    (refundAskedBy === undefined || link.refunds.some((refund) => isAskedBy(refund, refundAskedBy))) &&
    (words.trim() === '' || sought.length > 0) &&
    sought.every((word) => stored.some((other) => other.startsWith(word)))
  );
}

function isListed(link: Link, { mode, reference }: LinkListing): boolean {
  return (
    (mode === undefined || link.mode === mode) &&
    (reference === undefined || normaliseReference(link.reference) === normaliseReference(reference))
  );
}
