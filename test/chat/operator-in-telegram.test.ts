import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { NO_OPERATOR, type Operator } from '../../src/domain/kyc/operator.js';
import { buildTestKyc } from '../support/build-test-kyc.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../support/build-test-merchant.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../support/fake-service-deps.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

const PLACE = -5001;
const OPERATOR: Operator = {
  ...NO_OPERATOR,
  reviewers: [
    { name: 'sam', accounts: [{ platform: 'telegram', userId: '1002' }] },
    { name: 'mai', accounts: [{ platform: 'telegram', userId: '1001' }] },
  ],
  place: { platform: 'telegram', workspaceId: `${PLACE}`, channelId: `${PLACE}` },
};
/** A press that nothing is said about over the chat. */
const HEARD = { kind: 'answered', notice: null };
/** In Slack, where the operator's people are not. */
const OWNER = buildTestMember({ role: 'owner' });

let store: FakeServiceDeps;
let bench: TelegramBench;
beforeEach(async () => {
  store = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [OWNER] });
  bench = await startTelegramBench({ store, parts: { operator: OPERATOR } });
  // Whoever wrote to the bot before can be written to.
  for (const actor of [bench.sam, bench.mai]) await bench.says(actor, 'bot', '/help');
  store.kycs.put(buildTestKyc());
  await bench.services.submitKyc(buildTestActor({ role: 'owner' }), 'page');
  await bench.work();
});
afterEach(() => bench.stop());

const kyc = () => store.kycs.find('mer_lotus');

test('two reviewers approve by a form in their own chat, and the card in the group follows', async () => {
  const { sam, mai, presses, says } = bench;
  const card = sam.last(PLACE, 'Waiting for review');
  expect(card?.text).toContain('Legal name: Lotus Valley School Co., Ltd.');
  await presses(sam, card, 'Approve');
  await says(sam, 'bot', 'All papers are in order');
  expect(await presses(sam, sam.last('bot', 'Risk:'), 'Approve')).toMatchObject(HEARD);
  expect(await kyc()).toMatchObject({ state: 'submitted', approvals: [{ reviewer: 'sam' }] });
  expect(mai.last(PLACE, '1 of 2')).toBeDefined();
  await presses(mai, mai.last(PLACE, '1 of 2'), 'Approve');
  await says(mai, 'bot', 'Known to us');
  await presses(mai, mai.last('bot', 'Risk:'), 'Approve');
  expect(await kyc()).toMatchObject({ state: 'approved' });
  expect(mai.last(PLACE, 'Approved')).toBeDefined();
});

test('more is asked field by field', async () => {
  const { sam, presses, says } = bench;
  await presses(sam, sam.last(PLACE, 'Waiting for review'), 'Ask for more');
  await presses(sam, sam.last('bot', 'Lotus Valley School'), 'Website');
  await says(sam, 'bot', 'Give an address where customers find you');
  expect(await presses(sam, sam.last('bot', 'write below each field'), 'Ask for more')).toMatchObject(HEARD);
  expect(await kyc()).toMatchObject({
    state: 'more_needed',
    requests: [{ field: 'website', words: 'Give an address where customers find you' }],
  });
});

test('whoever is no reviewer is told so over the chat, and becomes nobody’s member', async () => {
  const { viktor, presses } = bench;
  const pressed = await presses(viktor, viktor.last(PLACE, 'Waiting for review'), 'Reject');
  expect(pressed).toMatchObject({ kind: 'answered', notice: { isAlert: true } });
  expect(JSON.stringify(pressed)).toContain('only the operator');
  expect(await kyc()).toMatchObject({ state: 'submitted' });
  for (const id of ['1001', '1002', '3001']) {
    expect(await store.merchants.findMemberByAccount('mer_lotus', 'telegram', id)).toBeNull();
  }
  expect(await store.merchants.findByWorkspace('telegram', `${PLACE}`)).toBeNull();
});

test('the operator’s group belongs to no merchant, whoever asks there', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/links');
  await says(sam, PLACE, '/paylink 5 usd');
  expect(await store.merchants.findByWorkspace('telegram', `${PLACE}`)).toBeNull();
});
