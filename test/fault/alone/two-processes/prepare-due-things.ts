import type { Desk } from '../../../../scripts/chaos/school.js';
import type { Store } from '../../../../src/adapters/persistence/store/connect-store.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildAttemptEvent } from '../../../support/build-attempt-event.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';

/** What is prepared, and all that has to come of it. */
export const PREPARED = { sent: 400, expiring: 200, paid: 100, shared: 300 } as const;
/** A card and a line for each link that is sent, a note to its maker too for each that ends, and what is shared. */
export const MESSAGES = 400 * 2 + 200 * 3 + 100 * 3 + 300;

const SLACK = 'slack' as const;

/** Links that must be told, sent and ended, events of payments, and links to share, all of them due. */
export async function prepareDueThings(store: Store, desks: readonly Desk[]): Promise<void> {
  const merchant = buildTestMerchant({ workspaces: [{ platform: SLACK, workspaceId: 'T0LOTUS' }] });
  await store.merchants.insertMerchant(merchant);
  for (const { userId } of desks) {
    const accounts = [{ platform: SLACK, userId }];
    await store.merchants.insertMember(buildTestMember({ id: `mem_${userId}`, accounts }));
  }
  const build = (name: string, count: number, change: (id: string) => Partial<Link>) =>
    Array.from({ length: count }, (_, i) => buildDueLink(`${name}_${i}`, desks[i % desks.length], change));
  const sent = build('sent', PREPARED.sent, () => ({ channels: ['email'], sendTiming: { kind: 'now' } }));
  const expiring = build('expiring', PREPARED.expiring, () => ({ expiresAt: new Date(Date.now() - 1_000) }));
  const paid = build('paid', PREPARED.paid, (id) => withAttempt(id));
  await eachInTurn([...sent, ...expiring, ...paid], (link) => store.links.insert(link, link.id));
  await eachInTurn(paid, (link) => payAtBank(store, link));
  await eachInTurn(sent.slice(0, PREPARED.shared), (link, i) =>
    share(store, link, desks.at(-1 - (i % desks.length))),
  );
}

const AT_ONCE = 20;

/** Few at once: on a busy machine the last of many would wait longer than a call waits for the store. */
async function eachInTurn<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map((item, i) => work(item, from + i)));
  }
}

function buildDueLink(name: string, desk: Desk | undefined, change: (id: string) => Partial<Link>): Link {
  if (desk === undefined) throw new Error('somebody has to sell');
  const id = `lnk_${name}`;
  return buildTestLink({
    id,
    slug: `slug_${name}`.padStart(22, '0'),
    reference: name,
    ownerId: `mem_${desk.userId}`,
    cardPlaces: [{ key: `card:${id}`, place: { platform: SLACK, channelId: desk.channelId } }],
    createdAt: new Date(),
    history: [buildTestEvent({ type: 'link.created' }, { id: `evt_${name}`, at: new Date() })],
    ...change(id),
  });
}

function withAttempt(linkId: string): Partial<Link> {
  return { attempts: [buildTestAttempt({ id: `att_${linkId}`, startedAt: new Date() })] };
}

/** The sandbox bank has the money, and its event is stored and not worked. */
async function payAtBank({ db, providerInbox }: Store, { id, amount, reference }: Link): Promise<void> {
  const attemptId = `att_${id}`;
  const providerRef = `ref_${attemptId}`;
  const now = new Date();
  const ending = { outcome: 'pay', settlesAt: now, captured: amount, declineReason: null };
  await db.collection<{ _id: string }>('sandbox_sessions').insertOne({
    _id: providerRef,
    ...{ attemptId, amount, reference, ending, merchantName: 'Lotus Valley School', description: null },
    ...{ returnUrl: 'http://127.0.0.1/', createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
    ...{ closedAt: null, events: [], refundableMinor: amount.minor, refunds: [] },
  });
  const event = buildAttemptEvent({ eventId: `sbe_${id}`, providerRef, attemptId });
  await providerInbox.insert('sandbox', [event], { receivedAt: now, holder: null });
}

async function share({ chatMessages }: Store, link: Link | undefined, desk: Desk | undefined): Promise<void> {
  if (link === undefined || desk === undefined) throw new Error('nothing to share, or nobody');
  const { merchantId, id: linkId } = link;
  const message = {
    ...{ key: `share:${linkId}`, platform: SLACK, merchantId, linkId, wantedVersion: 1 },
    lane: `${merchantId} slack ${desk.channelId}`,
    target: { kind: 'channel', place: { platform: SLACK, channelId: desk.channelId } },
    content: { kind: 'shared_link', memberId: `mem_${desk.userId}` },
  } as const;
  await chatMessages.request(message, new Date());
}
