import { describe, expect, it } from '@jest/globals';
import type { mongo } from 'mongoose';
import type { Store } from '../../../src/adapters/persistence/connect-store.js';
import { CREATION_QUOTA } from '../../../src/domain/link/creation-quota.js';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import { AT, buildAttempt, buildLink, later, withEvent } from './build-link.js';
import { setUpStores } from './open-stores.js';

/** A call that mongoose made, as its debug hook tells it. */
interface Call {
  readonly collection: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

const WRITES_WITHOUT_QUERY: readonly string[] = ['insertOne', 'createIndexes'];

function hasQuery({ method, args: [first] }: Call): boolean {
  const inserts = Array.isArray(first) && 'insertOne' in first[0];
  return !inserts && !WRITES_WITHOUT_QUERY.includes(method);
}

function watchCalls(store: Store): Call[] {
  const calls: Call[] = [];
  store.connection.base.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    calls.push({ collection, method, args });
  });
  return calls;
}

/** The winning plan of the query that a call makes, as text. */
async function explain(db: mongo.Db, { collection, args }: Call): Promise<string> {
  const [first, second, third] = args as [mongo.Document, mongo.Document?, mongo.Document?];
  // Of several writes in one, the first speaks for all.
  const filter: mongo.Document = Array.isArray(first) ? first[0].updateOne.filter : first;
  const sort: mongo.Sort = third?.['sort'] ?? second?.['sort'] ?? {};
  const plan = await db.collection(collection).find(filter).sort(sort).explain('queryPlanner');
  return JSON.stringify(plan['queryPlanner'].winningPlan);
}

const LINK = buildLink('lnk_1', { attempts: [buildAttempt()] });
const MERCHANT = {
  id: 'mer_1',
  name: 'School',
  mode: 'test',
  workspace: { platform: 'slack', workspaceId: 'T1' },
  settings: INITIAL_SETTINGS,
  createdAt: AT,
} as const;
const MEMBER = {
  id: 'mem_1',
  merchantId: 'mer_1',
  role: 'sales',
  displayName: 'Ann',
  timeZone: null,
  identity: { platform: 'slack', userId: 'U1' },
} as const;
const MESSAGE = {
  key: 'card:lnk_1',
  platform: 'slack',
  merchantId: 'mer_1',
  linkId: 'lnk_1',
  target: { kind: 'member', memberId: 'mem_1' },
  content: { kind: 'card' },
  wantedVersion: 1,
} as const;
const POSTED = { channelId: 'C1', messageId: '1.1' };
const DELIVERY = {
  id: 'lnk_1:link:email',
  merchantId: 'mer_1',
  linkId: 'lnk_1',
  channel: 'email',
  address: 'ann@example.com',
  purpose: { kind: 'link' },
  dueAt: AT,
  failures: 0,
} as const;
const EVENT = { eventId: 'evt_1', type: 'paid', providerRef: 'ses_1', attemptId: null };
const PAGE = { skip: 0, limit: 10 };
const DRAFT = { ...{ id: 'dft_1', merchantId: 'mer_1', memberId: 'mem_1' }, values: {}, createdAt: AT };

const QUERIES: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'links.insert': ({ links }) => links.insert(LINK, 'req_1'),
  'links.insert again': async ({ links }) => {
    await links.insert(LINK, 'req_1');
    await links.insert(LINK, 'req_1');
  },
  'links.insert counted': ({ links }) => links.insert(LINK, 'req_1', CREATION_QUOTA),
  'links.replace': ({ links }) => links.replace(LINK, withEvent(LINK, 'evt_2')),
  'links.findById': ({ links }) => links.findById('mer_1', 'lnk_1'),
  'links.findByReference': ({ links }) => links.findByReference('mer_1', 'PL-1'),
  'links.findBySlug': ({ links }) => links.findBySlug('slug'),
  'links.findByProviderRef': ({ links }) => links.findByProviderRef('sandbox', 'ses_1'),
  'links.findByRequestKey': ({ links }) => links.findByRequestKey('mer_1', 'dft_1'),
  'links.findByAttemptId': ({ links }) => links.findByAttemptId('att_1'),
  'links.list': ({ links }) => links.list({ merchantId: 'mer_1' }, PAGE),
  'links.list of a member': ({ links }) => links.list({ merchantId: 'mer_1', ownerId: 'mem_1' }, PAGE),
  'links.list of states': ({ links }) => links.list({ merchantId: 'mer_1', states: ['open', 'paid'] }, PAGE),
  'links.list of words': ({ links }) => links.list({ merchantId: 'mer_1', words: 'ann fees' }, PAGE),
  'links.findDueToExpire': ({ links }) => links.findDueToExpire(AT, 10),
  'links.claimPendingEvents': ({ links }) => links.claimPendingEvents(AT, 1000, 10),
  'links.settleEvents': ({ links }) => links.settleEvents('lnk_1', ['evt_1']),
  'merchants.findById': ({ merchants }) => merchants.findById('mer_1'),
  'merchants.findByWorkspace': ({ merchants }) => merchants.findByWorkspace('slack', 'T1'),
  'merchants.insertMerchant again': async ({ merchants }) => {
    await merchants.insertMerchant(MERCHANT);
    await merchants.insertMerchant(MERCHANT);
  },
  'merchants.updateSettings': ({ merchants }) => merchants.updateSettings('mer_1', INITIAL_SETTINGS),
  'merchants.insertMember again': async ({ merchants }) => {
    await merchants.insertMember(MEMBER);
    await merchants.insertMember(MEMBER);
  },
  'merchants.findMember': ({ merchants }) => merchants.findMember('mer_1', 'mem_1'),
  'merchants.findMemberByIdentity': ({ merchants }) => merchants.findMemberByIdentity('mer_1', 'slack', 'U1'),
  'merchants.updateMember': ({ merchants }) => merchants.updateMember('mer_1', 'mem_1', MEMBER),
  'merchants.listMembers': ({ merchants }) => merchants.listMembers('mer_1', 'owner'),
  'merchants.setRole': ({ merchants }) => merchants.setRole('mer_1', 'mem_1', 'manager'),
  'drafts.save': ({ drafts }) => drafts.save({ ...DRAFT, reviewed: null, origin: null }),
  'drafts.find': ({ drafts }) => drafts.find('mer_1', 'dft_1'),
  'seen.firstTime': ({ seen }) => seen.firstTime('key', 1000),
  'seen.forget': ({ seen }) => seen.forget('key'),
  'limitCounts.tell': ({ limitCounts }) =>
    limitCounts.tell([{ instanceId: 'a', key: 'key', endsAt: AT, count: 20 }]),
  'limitCounts.findOthers': ({ limitCounts }) => limitCounts.findOthers('a', AT, 10),
  'providerInbox.insert': ({ providerInbox }) => providerInbox.insert('sandbox', EVENT, AT),
  'providerInbox.claimPending': ({ providerInbox }) => providerInbox.claimPending(AT, 1000, 10),
  'providerInbox.markDone': ({ providerInbox }) => providerInbox.markDone('sandbox', 'evt_1'),
  'providerInbox.postpone': ({ providerInbox }) => providerInbox.postpone('sandbox', 'evt_1', AT),
  'chatOutbox.request': ({ chatOutbox }) => chatOutbox.request(MESSAGE, AT),
  'chatOutbox.request again': async ({ chatOutbox }) => {
    await chatOutbox.request(MESSAGE, AT);
    await chatOutbox.request(MESSAGE, AT);
  },
  'chatOutbox.find': ({ chatOutbox }) => chatOutbox.find('card:lnk_1'),
  'chatOutbox.claimDue': ({ chatOutbox }) => chatOutbox.claimDue(AT, 1000, 10),
  'chatOutbox.markSending': ({ chatOutbox }) => chatOutbox.markSending('card:lnk_1'),
  'chatOutbox.markShown': ({ chatOutbox }) =>
    chatOutbox.markShown('card:lnk_1', 1, { posted: POSTED, at: AT }),
  'chatOutbox.defer': ({ chatOutbox }) => chatOutbox.defer('card:lnk_1', AT),
  'chatOutbox.postpone': ({ chatOutbox }) => chatOutbox.postpone('card:lnk_1', AT, true),
  'chatOutbox.redirect': ({ chatOutbox }) => chatOutbox.redirect('card:lnk_1', MESSAGE.target, 'C1'),
  'chatOutbox.giveUp': ({ chatOutbox }) => chatOutbox.giveUp('card:lnk_1', 'gone'),
  'deliveries.plan': ({ deliveries }) => deliveries.plan([DELIVERY]),
  'deliveries.claimDue': ({ deliveries }) => deliveries.claimDue(AT, 1000, 10),
  'deliveries.settle': ({ deliveries }) => deliveries.settle('lnk_1:link:email', 'sent', AT),
  'deliveries.defer': ({ deliveries }) => deliveries.defer('lnk_1:link:email', AT),
  'deliveries.postpone': ({ deliveries }) => deliveries.postpone('lnk_1:link:email', AT),
  'installations.save': ({ installations }) => installations.save('T1', '{}', AT),
  'installations.find': ({ installations }) => installations.find('T1'),
  'installations.remove': ({ installations }) => installations.remove('T1', later(1)),
};

describe('query plans', () => {
  const openStore = setUpStores();

  it.each(Object.entries(QUERIES))('%s scans no collection', async (_, query) => {
    const store = await openStore();
    // A collection that is not there has no plan.
    await store.installations.save('T0', '{}', AT);
    const calls = watchCalls(store);
    await query(store);
    store.connection.base.set('debug', false);

    expect(calls).not.toHaveLength(0);
    for (const call of calls.filter(hasQuery)) {
      const plan = await explain(store.db, call);
      expect(plan).toMatch(/IXSCAN|IDHACK|EXPRESS/);
      expect(plan).not.toContain('COLLSCAN');
    }
  });

  it('covers every method of every repository', async () => {
    const store = await openStore();
    const { links, merchants, drafts, seen, providerInbox, chatOutbox, deliveries, installations } = store;
    const repositories = {
      links,
      merchants,
      drafts,
      seen,
      providerInbox,
      chatOutbox,
      deliveries,
      installations,
    };
    const methods = Object.entries(repositories).flatMap(([name, repository]) =>
      Object.keys(repository).map((method) => `${name}.${method}`),
    );
    const covered = new Set(Object.keys(QUERIES).map((name) => name.split(' ')[0]));
    expect(methods.filter((method) => !covered.has(method))).toEqual([]);
  });
});
