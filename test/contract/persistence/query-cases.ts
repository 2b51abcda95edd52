import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { CREATION_QUOTA } from '../../../src/domain/link/creation-quota.js';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import type { RelayRow } from '../../../src/ports/link-work.js';
import type { MeasuredWork, ParkedTable, WorkRow, WorkTable } from '../../../src/ports/work-table.js';
import { buildAttemptEvent } from '../../support/build-attempt-event.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { buildOwnAccount } from '../../support/build-own-account.js';
import { buildTestKyc } from '../../support/build-test-kyc.js';
import { AT, buildAttempt, buildLink, later, withEvent } from './build-link.js';
import { PROGRAM_CASES } from './program-query-cases.js';

type QueryCase = (store: Store) => Promise<unknown>;
type QueryCases = Readonly<Record<string, QueryCase>>;

const LINK = buildLink('lnk_1', { attempts: [buildAttempt()] });
const MERCHANT = {
  id: 'mer_1',
  name: 'School',
  country: null,
  mode: 'test',
  workspaces: [{ platform: 'slack', workspaceId: 'T1' }],
  settings: INITIAL_SETTINGS,
  createdAt: AT,
} as const;
const MEMBER = {
  id: 'mem_1',
  merchantId: 'mer_1',
  role: 'sales',
  displayName: 'Ann',
  timeZone: null,
  language: null,
  accounts: [{ platform: 'slack', userId: 'U1' }],
} as const;
const OWN_ACCOUNT = buildOwnAccount();
const LANE = 'mer_1 slack member:mem_1';
const MESSAGE = {
  key: 'card:lnk_1',
  platform: 'slack',
  merchantId: 'mer_1',
  linkId: 'lnk_1',
  lane: LANE,
  target: { kind: 'member', memberId: 'mem_1' },
  content: { kind: 'card' },
  wantedVersion: 1,
} as const;
const { platform, target } = MESSAGE;
const REDIRECT = { platform, target, lane: LANE, closedChannelId: 'C1', triedMemberIds: [] };
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
const SUPPRESSION = {
  merchantId: 'mer_1',
  ...({ channel: 'sms', reason: 'opted_out' } as const),
  ...{ address: '+66812345678', since: AT },
};
const EVENT = buildAttemptEvent();
const ARRIVAL = { receivedAt: AT, holder: null };
const PAGE = { skip: 0, limit: 10 };
const DRAFT = { ...{ id: 'dft_1', merchantId: 'mer_1', memberId: 'mem_1' }, values: {}, createdAt: AT };
const ASKED = {
  ...DRAFT,
  origin: null,
  reviewed: { ...LINK, reference: null },
  creation: { askedAt: AT, waitsAt: { platform: 'slack', handle: { viewId: 'V1' } } },
  failures: 0,
} as const;
const RELAY_ROW: RelayRow = {
  ...{ id: 'lnk_1', share: 'mer_1', dueAt: AT, failures: 0 },
  ...{ link: LINK, cursors: {}, isParked: false },
};

const LINKS: QueryCases = {
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
  'links.listBusyAt': ({ links }) => links.listBusyAt('mer_1', 'gwa_1'),
  'links.list': ({ links }) => links.list({ merchantId: 'mer_1' }, PAGE),
  'links.list of a member': ({ links }) => links.list({ merchantId: 'mer_1', ownerId: 'mem_1' }, PAGE),
  'links.list of states': ({ links }) => links.list({ merchantId: 'mer_1', states: ['open', 'paid'] }, PAGE),
  'links.list of what waits for a decision': ({ links }) =>
    links.list({ merchantId: 'mer_1', states: ['needs_review'], orUndecided: true }, PAGE),
  'links.list of words': ({ links }) => links.list({ merchantId: 'mer_1', words: 'ann fees' }, PAGE),
  'links.list of words of several': ({ links }) =>
    Promise.all(['mer_1', 'mer_2'].map((merchantId) => links.list({ merchantId, words: 'ann' }, PAGE))),
};

const PEOPLE: QueryCases = {
  'merchants.findById': ({ merchants }) => merchants.findById('mer_1'),
  'merchants.findByWorkspace': ({ merchants }) => merchants.findByWorkspace('slack', 'T1'),
  'merchants.insertMerchant again': async ({ merchants }) => {
    await merchants.insertMerchant(MERCHANT);
    await merchants.insertMerchant(MERCHANT);
  },
  'merchants.updateSettings': ({ merchants }) => merchants.updateSettings('mer_1', INITIAL_SETTINGS),
  'merchants.setMode': ({ merchants }) => merchants.setMode('mer_1', 'live'),
  'merchants.setLogo': ({ merchants }) => merchants.setLogo('mer_1', 'lgo_1'),
  'merchants.renameMerchant': ({ merchants }) => merchants.renameMerchant('mer_1', 'Mekong Tours'),
  'merchants.claimOwnership': ({ merchants }) => merchants.claimOwnership('mer_1', 'mem_1'),
  'merchants.insertMember again': async ({ merchants }) => {
    await merchants.insertMember(MEMBER);
    await merchants.insertMember(MEMBER);
  },
  'merchants.findMember': ({ merchants }) => merchants.findMember('mer_1', 'mem_1'),
  'merchants.findMemberByAccount': ({ merchants }) => merchants.findMemberByAccount('mer_1', 'slack', 'U1'),
  'merchants.updateMember': ({ merchants }) => merchants.updateMember('mer_1', 'mem_1', MEMBER),
  'merchants.listMembers': ({ merchants }) => merchants.listMembers('mer_1', 'owner'),
  'merchants.addWorkspace': ({ merchants }) => merchants.addWorkspace('mer_1', GROUP),
  'merchants.moveWorkspace': ({ merchants }) => merchants.moveWorkspace('mer_1', GROUP, GROUP),
  'merchants.removeWorkspace': ({ merchants }) => merchants.removeWorkspace('mer_1', GROUP),
  'merchants.addWatching': ({ merchants }) => merchants.addWatching('mer_1', WATCHING, 5),
  'merchants.removeWatching': ({ merchants }) => merchants.removeWatching('mer_1', WATCHING),
  'merchants.addAccount': ({ merchants }) => merchants.addAccount('mer_1', 'mem_1', ACCOUNT),
  'merchants.moveAccount': ({ merchants }) =>
    merchants.moveAccount('mer_1', 'mem_1', { from: ACCOUNT, to: ACCOUNT }),
  'merchants.setRole': ({ merchants }) => merchants.setRole('mer_1', 'mem_1', 'manager'),
  'merchants.changeRole': ({ merchants }) =>
    merchants.changeRole('mer_1', 'mem_1', { from: 'sales', to: 'manager' }),
  'merchants.endAccess': ({ merchants }) => merchants.endAccess('mer_1', 'mem_1', { at: AT, why: 'removed' }),
  'merchants.setDeputy': ({ merchants }) => merchants.setDeputy('mer_1', 'mem_1', 'mem_2'),
  'merchants.settleDeparture': ({ merchants }) => merchants.settleDeparture('mer_1', 'mem_1'),
  'merchants.setClosing': ({ merchants }) =>
    merchants.setClosing('mer_1', { since: AT, eraseAt: AT, by: 'mem_1' }),
  'drafts.save': ({ drafts }) => drafts.save({ ...DRAFT, reviewed: null, origin: null }),
  'drafts.find': ({ drafts }) => drafts.find('mer_1', 'dft_1'),
  'drafts.findLeft': ({ drafts }) => drafts.findLeft({ merchantId: 'mer_1', memberId: 'mem_1' }, AT),
  'drafts.takeBack': ({ drafts }) => drafts.takeBack(DRAFT),
  'drafts.discard': ({ drafts }) => drafts.discard(DRAFT, AT),
  'drafts.keepCreation': ({ drafts }) => drafts.keepCreation(ASKED, ASKED.creation, 'ins_1'),
  'drafts.clearCreation': ({ drafts }) => drafts.clearCreation(ASKED, null),
  'seen.firstTime': ({ seen }) => seen.firstTime('key', 1000),
  'seen.forget': ({ seen }) => seen.forget('key'),
  'limitCounts.tell': ({ limitCounts }) =>
    limitCounts.tell([{ instanceId: 'a', key: 'key', endsAt: AT, count: 20 }]),
  'limitCounts.findOthers': ({ limitCounts }) => limitCounts.findOthers('a', AT, 10),
  'installations.save': ({ installations }) => installations.save('T1', '{}', AT),
  'installations.find': ({ installations }) => installations.find('T1'),
  'installations.remove': ({ installations }) => installations.remove('T1', later(1)),
  'installations.claimRenewal': ({ installations }) =>
    installations.claimRenewal('T0', 1, { at: AT, until: later(1) }),
  'installations.replace': ({ installations }) => installations.replace('T0', 1, '{}'),
  'orgWorkspaces.find': ({ orgWorkspaces }) => orgWorkspaces.find('T1'),
  'orgWorkspaces.note': ({ orgWorkspaces }) =>
    orgWorkspaces.note({ workspaceId: 'T1', enterpriseId: 'E1', hasAccess: true, toldAt: AT }),
  'orgWorkspaces.list': ({ orgWorkspaces }) => orgWorkspaces.list('E1'),
  'instances.remove': ({ instances }) => instances.remove('ins_1'),
};

const GATEWAYS: QueryCases = {
  'gatewayAccounts.listOf': ({ gatewayAccounts }) => gatewayAccounts.listOf('mer_1'),
  'gatewayAccounts.listInUse': ({ gatewayAccounts }) => gatewayAccounts.listInUse('mer_1'),
  'gatewayAccounts.listWithKeys': ({ gatewayAccounts }) => gatewayAccounts.listWithKeys(),
  'gatewayAccounts.find': ({ gatewayAccounts }) => gatewayAccounts.find('gwa_1'),
  'gatewayAccounts.openKeys': ({ gatewayAccounts }) => gatewayAccounts.openKeys('gwa_1'),
  'gatewayAccounts.connect': ({ gatewayAccounts }) =>
    gatewayAccounts.connect(
      {
        ...{ newId: 'gwa_1', merchantId: 'mer_1', provider: 'stripe', mode: 'test', accountRef: 'acct_1' },
        ...{ displayName: null, connectedBy: 'mem_1', connectedAt: AT, standing: UNSAID_STANDING },
      },
      { provider: 'stripe', secretKey: 'sk_test_1' },
    ),
  'gatewayAccounts.addWebhookSecret': ({ gatewayAccounts }) =>
    gatewayAccounts.addWebhookSecret(OWN_ACCOUNT, 'whsec_1'),
  'gatewayAccounts.remove': ({ gatewayAccounts }) => gatewayAccounts.remove(OWN_ACCOUNT),
  'gatewayAccounts.noteKeys': ({ gatewayAccounts }) => gatewayAccounts.noteKeys(OWN_ACCOUNT, 'refused'),
  'gatewayAccounts.noteStanding': ({ gatewayAccounts }) =>
    gatewayAccounts.noteStanding(OWN_ACCOUNT, { ...UNSAID_STANDING, readAt: AT }),
  'gatewayAccounts.noteSigned': ({ gatewayAccounts }) => gatewayAccounts.noteSigned('gwa_1', AT),
};

const MESSAGES: QueryCases = {
  'chatMessages.request': ({ chatMessages }) => chatMessages.request(MESSAGE, AT),
  'chatMessages.request again': async ({ chatMessages }) => {
    await chatMessages.request(MESSAGE, AT);
    await chatMessages.request(MESSAGE, AT);
  },
  'chatMessages.listAway': ({ chatMessages }) => chatMessages.listAway('mer_1', 'C1'),
  'chatMessages.bringBack': ({ chatMessages }) =>
    chatMessages.bringBack(
      {
        ...MESSAGE,
        ...{ closedChannelId: 'C1', shownVersion: 0, posted: null, dueAt: AT, uncertain: false },
        ...{ failures: 0, triedMemberIds: [], shownAt: null, parkedReason: null, createdAt: AT },
      },
      { platform, target, lane: LANE },
      AT,
    ),
  'chatMessages.find': ({ chatMessages }) => chatMessages.find('card:lnk_1'),
  'chatMessages.listFollowing': ({ chatMessages }) => chatMessages.listFollowing('lnk_1'),
  'chatMessages.register': ({ chatMessages }) => chatMessages.register(MESSAGE, { posted: POSTED, at: AT }),
  'chatMessages.forget': ({ chatMessages }) => chatMessages.forget('page:1'),
  'chatMessages.readLane': ({ chatMessages }) => chatMessages.readLane(LANE, AT, 10),
  'chatMessages.markSending': ({ chatMessages }) => chatMessages.markSending('card:lnk_1', false),
  'chatMessages.markShown': ({ chatMessages }) =>
    chatMessages.markShown('card:lnk_1', 1, { posted: POSTED, at: AT }),
  'chatMessages.defer': ({ chatMessages }) => chatMessages.defer('card:lnk_1', AT),
  'chatMessages.postpone': ({ chatMessages }) => chatMessages.postpone('card:lnk_1', AT, true),
  'chatMessages.redirect': async ({ chatMessages }) => {
    await chatMessages.request(MESSAGE, AT);
    const message = await chatMessages.find('card:lnk_1');
    if (message !== null) await chatMessages.redirect(message, { ...REDIRECT, startsAnew: true }, AT);
  },
  'chatMessages.park': ({ chatMessages }) => chatMessages.park('card:lnk_1', 'gone', AT),
  'chatMessages.takeUp': ({ chatMessages }) => chatMessages.takeUp('mer_1', 'gone', AT),
  'deliveries.plan': ({ deliveries }) => deliveries.plan([DELIVERY]),
  'deliveries.readLane': ({ deliveries }) => deliveries.readLane('mer_1 email', AT, 10),
  'deliveries.begin': ({ deliveries }) => deliveries.begin('lnk_1:link:email', AT),
  'deliveries.finish': ({ deliveries }) => deliveries.finish('lnk_1:link:email', 'sent', AT),
  'deliveries.defer': ({ deliveries }) => deliveries.defer('lnk_1:link:email', AT, null),
  'deliveries.postpone': ({ deliveries }) => deliveries.postpone('lnk_1:link:email', AT, null),
  'deliveries.find': ({ deliveries }) => deliveries.find('lnk_1:link:email'),
  'deliveries.callOff': ({ deliveries }) => deliveries.callOff([DELIVERY], AT),
  'deliveries.move': ({ deliveries }) => deliveries.move([DELIVERY], AT),
  'deliveries.move of what has left': async ({ deliveries }) => {
    await deliveries.plan([DELIVERY]);
    await deliveries.finish(DELIVERY.id, 'sent', AT);
    await deliveries.move([DELIVERY], AT);
  },
  'deliveries.releaseHeld': ({ deliveries }) => deliveries.releaseHeld('mer_1', AT),
  'deliveries.dropReminders': ({ deliveries }) => deliveries.dropReminders('lnk_1', ['kept'], AT),
  'deliveries.listMerchantIds': ({ deliveries }) => deliveries.listMerchantIds('ann@example.com'),
  'kycs.find': ({ kycs }) => kycs.find('mer_1'),
  'kycs.save': ({ kycs }) => kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 2 }), []),
  'kycs.remove': ({ kycs }) => kycs.remove('mer_1'),
  'kycs.list': ({ kycs }) => kycs.list(['submitted'], 10),
  'suppressions.find': ({ suppressions }) => suppressions.find(SUPPRESSION),
  'suppressions.add': ({ suppressions }) => suppressions.add(SUPPRESSION),
  'suppressions.lift': ({ suppressions }) =>
    suppressions.lift(SUPPRESSION, { memberId: 'mem_1', why: 'asked', at: AT }),
  'suppressions.liftOptOuts': ({ suppressions }) => suppressions.liftOptOuts('sms', '+66812345678', AT),
  'suppressions.list': ({ suppressions }) => suppressions.list('mer_1', 10),
  'textQuota.take': ({ textQuota }) =>
    textQuota.take({ deliveryId: 'd', merchantId: 'mer_1', address: '+66812345678', perDay: 5 }, AT),
  'accountFaults.note': ({ accountFaults }) => accountFaults.note('mer_1', 'twilio', 'no_credit', AT),
  'accountFaults.clear': ({ accountFaults }) => accountFaults.clear('mer_1', 'twilio'),
  'deliveries.park': ({ deliveries }) => deliveries.park('lnk_1:link:email', 'refused', AT),
};

const ROW: WorkRow = { id: 'lnk_1', share: 'mer_1', dueAt: AT, failures: 0 };
const UPKEEP_ROW = { ...ROW, merchantId: 'mer_1', wakes: 1, keptSince: null, erasedAt: null };
const LANE_ROW = { ...ROW, lane: LANE, wakes: 1 };
const WAKE = { lane: LANE, share: 'mer_1', dueAt: AT };

/** What every table of due work asks. */
function casesOfTable<Row extends WorkRow>(
  name: string,
  row: Row,
  tableOf: (store: Store) => WorkTable<Row>,
): QueryCases {
  const claim = { holder: 'one', now: AT, limit: 10, withoutShares: [] };
  return {
    [`${name}.claim`]: (store) => tableOf(store).claim(claim),
    [`${name}.claim without shares`]: (store) => tableOf(store).claim({ ...claim, withoutShares: ['x'] }),
    [`${name}.giveBack`]: (store) => tableOf(store).giveBack(row, { dueAt: AT, failures: 1 }, 'one'),
    [`${name}.finish`]: (store) => tableOf(store).finish(row, 'one'),
    [`${name}.park`]: (store) => tableOf(store).park(row, { reason: 'no answer', at: AT }, 'one'),
    [`${name}.listHeld`]: (store) => tableOf(store).listHeld('one', AT),
    [`${name}.nextDueAt`]: (store) => tableOf(store).nextDueAt(AT),
    [`${name}.listHolders`]: (store) => tableOf(store).listHolders(AT),
    [`${name}.free`]: (store) => tableOf(store).free('one', AT),
    [`${name}.free of all`]: (store) => tableOf(store).free(null, AT),
  };
}

/** How much of it waits. */
function measure(name: string, tableOf: (store: Store) => MeasuredWork): QueryCases {
  return { [`${name}.measure`]: (store) => tableOf(store).measure(AT) };
}

/** What a person asks of what is parked. */
function casesOfParked(name: string, tableOf: (store: Store) => ParkedTable | undefined): QueryCases {
  return {
    [`${name}.listParked`]: async (store) => tableOf(store)?.listParked(10),
    [`${name}.show`]: async (store) => tableOf(store)?.show('lnk_1'),
    [`${name}.retryParked`]: async (store) => tableOf(store)?.retryParked('lnk_1', AT),
    [`${name}.dropParked`]: async (store) => tableOf(store)?.dropParked('lnk_1', AT),
  };
}

const UPDATE = {
  id: 'telegram 1',
  platform: 'telegram',
  lane: 'telegram 1',
  order: 1,
  receivedAt: AT,
  body: '{}',
} as const;
const INBOX_ROW = { ...ROW, ...EVENT, provider: 'sandbox', receivedAt: AT };
const LINK_ROW = { ...ROW, link: LINK };

const WORK: QueryCases = {
  ...measure('creations', ({ creations }) => creations),
  ...measure('providerInbox', ({ providerInbox }) => providerInbox),
  ...measure('linkWork.relay', ({ linkWork }) => linkWork.relay),
  ...measure('linkWork.expiry', ({ linkWork }) => linkWork.expiry),
  ...measure('linkWork.questions', ({ linkWork }) => linkWork.questions),
  ...measure('linkWork.refunds', ({ linkWork }) => linkWork.refunds),
  ...measure('chatMessages', ({ chatMessages }) => chatMessages),
  ...measure('deliveries', ({ deliveries }) => deliveries),
  'providerInbox.insert': ({ providerInbox }) => providerInbox.insert('sandbox', [EVENT], ARRIVAL),
  ...casesOfTable('providerInbox', INBOX_ROW, ({ providerInbox }) => providerInbox),
  ...casesOfTable('creations', { ...ROW, draft: ASKED }, ({ creations }) => creations),
  ...casesOfTable('linkWork.relay', RELAY_ROW, ({ linkWork }) => linkWork.relay),
  'linkWork.relay.advance': ({ linkWork }) =>
    linkWork.relay.advance(RELAY_ROW, { cursors: {}, dueAt: null, parked: null }, 'one'),
  ...casesOfTable('linkWork.expiry', LINK_ROW, ({ linkWork }) => linkWork.expiry),
  ...casesOfTable('linkWork.questions', LINK_ROW, ({ linkWork }) => linkWork.questions),
  ...casesOfTable('linkWork.refunds', LINK_ROW, ({ linkWork }) => linkWork.refunds),
  ...casesOfTable('chatLanes', LANE_ROW, ({ chatLanes }) => chatLanes),
  'chatLanes.wake': ({ chatLanes }) => chatLanes.wake([WAKE]),
  ...casesOfTable('deliveryLanes', LANE_ROW, ({ deliveryLanes }) => deliveryLanes),
  'deliveryLanes.wake': ({ deliveryLanes }) => deliveryLanes.wake([WAKE]),
  ...measure('updates', ({ updates }) => updates),
  'updates.keep': ({ updates }) => updates.keep(UPDATE),
  'updates.readLane': ({ updates }) => updates.readLane('telegram 1', 10),
  'updates.readLane of several': ({ updates }) =>
    Promise.all([updates.readLane('telegram 1', 10), updates.readLane('telegram 2', 10)]),
  'merchants.findByWorkspace of several': ({ merchants }) =>
    Promise.all(['T1', 'T2'].map((id) => merchants.findByWorkspace('slack', id))),
  'merchants.findMemberByAccount of several': ({ merchants }) =>
    Promise.all(['mer_1', 'mer_2'].map((id) => merchants.findMemberByAccount(id, 'slack', 'U1'))),
  'updates.markWorked': ({ updates }) => updates.markWorked('telegram 1', AT),
  'updates.countFailure': ({ updates }) => updates.countFailure('telegram 1'),
  'updates.park': ({ updates }) => updates.park('telegram 1', 'x', AT),
  ...casesOfTable('hearLanes', LANE_ROW, ({ hearLanes }) => hearLanes),
  'hearLanes.wake': ({ hearLanes }) => hearLanes.wake([WAKE]),
  ...casesOfParked('updates', ({ parkedWork }) => parkedWork.hear),
  'keptValues.keep': ({ keptValues }) => keptValues.keep('k', 'v', 1000),
  'keptValues.change': ({ keptValues }) => keptValues.change('k', 1000, () => 'v'),
  'keptValues.find': ({ keptValues }) => keptValues.find('k'),
  'keptValues.take': ({ keptValues }) => keptValues.take('k'),
  'keptValues.forget': ({ keptValues }) => keptValues.forget('k'),
  ...casesOfParked('creations', ({ parkedWork }) => parkedWork.create),
  ...casesOfParked('providerInbox', ({ parkedWork }) => parkedWork['provider-events']),
  ...casesOfParked('linkWork.relay', ({ parkedWork }) => parkedWork.relay),
  ...casesOfParked('linkWork.expiry', ({ parkedWork }) => parkedWork.expire),
  ...casesOfParked('linkWork.questions', ({ parkedWork }) => parkedWork['ask-providers']),
  ...casesOfParked('linkWork.refunds', ({ parkedWork }) => parkedWork.refund),
  ...casesOfParked('chatMessages', ({ parkedWork }) => parkedWork.chat),
  ...casesOfParked('deliveries', ({ parkedWork }) => parkedWork.deliver),
};

const GROUP = { platform: 'telegram', workspaceId: '-100' } as const;
const WATCHING = { ...GROUP, channelId: '-100' } as const;
const ACCOUNT = { platform: 'telegram', workspaceId: '7', userId: '7' } as const;

/** Each method of each repository, with what it sends. */
const ENTRY = buildTestAuditEntry('aud_1');
const SIGNED_UP = { name: 'School', country: 'TH', currencies: ['THB'], timeZone: 'Asia/Bangkok' };

const TRAIL: QueryCases = {
  'merchants.signUp': ({ merchants }) => merchants.signUp('mer_1', SIGNED_UP),
  'merchants.telling': ({ merchants }) => merchants.telling(ENTRY).setRole('mer_1', 'mem_1', 'manager'),
  'auditTrail.append': ({ auditTrail }) => auditTrail.append('mer_1', [ENTRY]),
  'auditTrail.list': ({ auditTrail }) => auditTrail.list('mer_1', 0, 10),
  'auditTrail.listNewest': ({ auditTrail }) => auditTrail.listNewest('mer_1', { limit: 10 }),
  'auditTrail.endThrough': async ({ auditTrail }) => {
    await auditTrail.append('mer_1', [ENTRY]);
    await auditTrail.endThrough('mer_1', 1);
  },
  'auditTrail.listNewest of a member': ({ auditTrail }) =>
    auditTrail.listNewest('mer_1', { memberId: 'mem_1', limit: 10 }),
  'auditOutbox.listUntold': ({ auditOutbox }) => auditOutbox.listUntold('mer_1'),
  'auditOutbox.markTold': ({ auditOutbox }) => auditOutbox.markTold('mer_1', ['aud_1']),
  ...measure('upkeep', ({ upkeep }) => upkeep),
  ...casesOfTable('upkeep', UPKEEP_ROW, ({ upkeep }) => upkeep),
  ...casesOfParked('upkeep', ({ parkedWork }) => parkedWork.upkeep),
  'upkeep.wake': ({ upkeep }) => upkeep.wake('mer_1', AT),
  'upkeep.noteKept': ({ upkeep }) => upkeep.noteKept('mer_1', AT),
  'upkeep.wakeErased': ({ upkeep }) => upkeep.wakeErased(AT, later(1)),
  'upkeep.forget': ({ upkeep }) => upkeep.forget('mer_1'),
};

export const QUERY_CASES: QueryCases = {
  ...{ ...LINKS, ...PEOPLE, ...GATEWAYS, ...MESSAGES, ...WORK },
  ...TRAIL,
  ...PROGRAM_CASES,
  ...casesOfTable('webhookLanes', LANE_ROW, ({ webhookLanes }) => webhookLanes),
  'webhookLanes.wake': ({ webhookLanes }) => webhookLanes.wake([WAKE]),
};
