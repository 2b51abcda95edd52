import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { buildTestKey } from '../../support/api-keys.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { buildApiEvent } from './api-events-contract.js';
import { AT, later } from './build-link.js';
import { buildAsk } from './idempotent-answers-contract.js';
import { buildMark } from './money-listing-contract.js';
import { buildEndpoint } from './webhook-endpoints-contract.js';
import { buildWebhookDelivery } from './webhook-queue-contract.js';

const ENTRY = buildTestAuditEntry('aud_1');
const KEY = buildTestKey({ id: 'key_1', merchantId: 'mer_1', secrets: [] });
const SECRET = { secret: 'pl_test_1', madeAt: AT, shownTo: 'mem_1', othersEndAt: null };
const REVEAL = {
  merchantId: 'mer_1',
  keyId: 'key_1',
  memberId: 'mem_1',
  rotation: null,
  expiresAt: later(9),
};
const STREAM = { merchantId: 'mer_1', mode: 'test' } as const;
const PAGE = { limit: 10, after: { at: AT, id: 'x' } };
const ENDPOINT = buildEndpoint('whe_1');
const DELIVERY = buildWebhookDelivery('evt_1');
const TRY = { at: AT, status: 200, tookMs: 1, answer: '', problem: null };

/** Each method of what programs ask with and are told, with what it sends. */
export const PROGRAM_CASES: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'apiKeys.insert': ({ apiKeys }) => apiKeys.insert(KEY, ENTRY),
  'apiKeys.find': ({ apiKeys }) => apiKeys.find('mer_1', 'key_1'),
  'apiKeys.list': ({ apiKeys }) => apiKeys.list('mer_1'),
  'apiKeys.findBySecret': ({ apiKeys }) => apiKeys.findBySecret('pl_test_1'),
  'apiKeys.change': ({ apiKeys }) => apiKeys.change(KEY, { revokedAt: null }, { revokedAt: AT }, ENTRY),
  'apiKeys.addSecret': async ({ apiKeys }) => {
    await apiKeys.insert(KEY, ENTRY);
    await apiKeys.addSecret(KEY, SECRET, ENTRY);
  },
  'apiKeys.noteUsed': ({ apiKeys }) => apiKeys.noteUsed('key_1', AT),
  'apiKeys.saveReveal': ({ apiKeys }) => apiKeys.saveReveal('t', REVEAL),
  'apiKeys.findReveal': ({ apiKeys }) => apiKeys.findReveal('t'),
  'apiKeys.useReveal': ({ apiKeys }) => apiKeys.useReveal('t'),
  'apiEvents.add again': async ({ apiEvents }) => {
    await apiEvents.add([buildApiEvent('evt_1')]);
    await apiEvents.add([buildApiEvent('evt_1')]);
  },
  'apiEvents.find': ({ apiEvents }) => apiEvents.find('mer_1', 'evt_1'),
  'apiEvents.list': ({ apiEvents }) => apiEvents.list(STREAM, PAGE),
  'apiEvents.list of types': ({ apiEvents }) =>
    apiEvents.list({ ...STREAM, types: ['link.paid', 'link.sent'] }, PAGE),
  'apiEvents.list of a link': ({ apiEvents }) => apiEvents.list({ ...STREAM, linkId: 'lnk_1' }, PAGE),
  'apiEvents.listSince': ({ apiEvents }) => apiEvents.listSince(STREAM, 'evt_1', 10),
  'moneyListing.add': ({ moneyListing }) => moneyListing.add([buildMark('att_1')]),
  'moneyListing.find': ({ moneyListing }) => moneyListing.find('mer_1', 'att_1'),
  'moneyListing.list': ({ moneyListing }) => moneyListing.list({ ...STREAM, kind: 'payment' }, PAGE),
  'moneyListing.list of a link': ({ moneyListing }) =>
    moneyListing.list({ ...STREAM, kind: 'payment', linkId: 'lnk_1' }, PAGE),
  'idempotentAnswers.begin again': async ({ idempotentAnswers }) => {
    await idempotentAnswers.begin(buildAsk());
    await idempotentAnswers.begin(buildAsk({ now: later(99_000) }));
  },
  'idempotentAnswers.answer': ({ idempotentAnswers }) =>
    idempotentAnswers.answer(buildAsk(), { status: 200, headers: {}, body: '' }),
  'idempotentAnswers.forget': ({ idempotentAnswers }) => idempotentAnswers.forget(buildAsk()),
  'webhookEndpoints.insert': ({ webhookEndpoints }) => webhookEndpoints.insert(ENDPOINT, ENTRY),
  'webhookEndpoints.find': ({ webhookEndpoints }) => webhookEndpoints.find('mer_1', 'whe_1'),
  'webhookEndpoints.list': ({ webhookEndpoints }) => webhookEndpoints.list('mer_1'),
  'webhookEndpoints.listOf': ({ webhookEndpoints }) => webhookEndpoints.listOf('mer_1', 'test'),
  'webhookEndpoints.listOn': ({ webhookEndpoints }) => webhookEndpoints.listOn('mer_1', 'test'),
  'webhookEndpoints.change': async ({ webhookEndpoints }) => {
    await webhookEndpoints.insert(ENDPOINT, ENTRY);
    await webhookEndpoints.change(ENDPOINT, { url: 'https://b.example' }, ENTRY);
  },
  'webhookEndpoints.noteHealth': ({ webhookEndpoints }) =>
    webhookEndpoints.noteHealth('whe_1', { told: 'nothing' }, { told: 'failing' }),
  'webhookEndpoints.remove': ({ webhookEndpoints }) => webhookEndpoints.remove(ENDPOINT, ENTRY),
  'webhookQueue.measure': ({ webhookQueue }) => webhookQueue.measure(AT),
  'webhookQueue.plan': ({ webhookQueue }) => webhookQueue.plan([DELIVERY]),
  'webhookQueue.readLane': ({ webhookQueue }) => webhookQueue.readLane('whe_1', AT, 10),
  'webhookQueue.readLane behind one that waits': async ({ webhookQueue }) => {
    await webhookQueue.plan([
      { ...DELIVERY, order: 'lnk_1', dueAt: later(9) },
      { ...DELIVERY, order: 'lnk_1', id: 'evt_2/whe_1', sequence: 2 },
    ]);
    await webhookQueue.readLane('whe_1', AT, 10);
  },
  'webhookQueue.noteTry': ({ webhookQueue }) =>
    webhookQueue.noteTry(DELIVERY.id, TRY, { state: 'delivered' }),
  'webhookQueue.hurry': async ({ webhookQueue }) => {
    await webhookQueue.plan([{ ...DELIVERY, dueAt: later(9) }]);
    await webhookQueue.hurry('whe_1', AT);
  },
  'webhookQueue.dropAll': ({ webhookQueue }) => webhookQueue.dropAll('whe_1', AT),
  'webhookQueue.list': ({ webhookQueue }) => webhookQueue.list('whe_1', 10),
  'webhookQueue.find': ({ webhookQueue }) => webhookQueue.find('mer_1', DELIVERY.id),
  'webhookQueue.listMissed': async ({ webhookQueue }) => {
    await webhookQueue.plan([{ ...DELIVERY, state: 'dropped', dueAt: null }]);
    await webhookQueue.listMissed('whe_1', AT, 10);
  },
  'links.listAround': ({ links }) => links.listAround(STREAM, PAGE),
  'links.listAround of a reference': ({ links }) => links.listAround({ ...STREAM, reference: 'PL-1' }, PAGE),
  'links.listAround of a member': ({ links }) => links.listAround({ ...STREAM, ownerId: 'mem_1' }, PAGE),
  'links.listAround of words': ({ links }) => links.listAround({ ...STREAM, words: 'ann' }, PAGE),
};
