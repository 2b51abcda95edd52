import { expect, test } from '@jest/globals';
import type { Link } from '../../../../../src/domain/link/link.js';
import { createServices } from '../../../../../src/service/create-services.js';
import { chatLaneOf, toChannelHome } from '../../../../../src/service/places/chat-home.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../../support/fake-service-deps.js';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { runDueJobs } from '../../../../support/run-due-jobs.js';
import { createTestSender, GROUP, PLACE } from './build-outgoing.js';

const LINKS = Array.from({ length: 30 }, (_, at) =>
  buildTestLink({
    id: `lnk_${at}`,
    slug: `slug-${at}`,
    reference: `PL-${at}`,
    description: `Fee ${at}`,
    cardPlaces: [{ key: `card:lnk_${at}`, place: PLACE }],
  }),
);
const SLOW_DOWN = refusedWith(429, 'Too Many Requests: retry after 2', { retryAfterMs: 2_000 });

function setUp() {
  const api = createFakeTelegramApi();
  const merchant = buildTestMerchant({ workspaces: [{ platform: 'telegram', workspaceId: `${GROUP}` }] });
  const store = createFakeServiceDeps({ links: LINKS, merchants: [merchant], members: [buildTestMember()] });
  const { sender } = createTestSender(api, undefined, store.timers);
  const services = createServices({ ...store, senders: [sender], publicUrl: 'https://pay.example.com' });
  const showAll = async (wantedVersion: number) => {
    const lane = chatLaneOf(merchant.id, toChannelHome(PLACE));
    for (const { id: linkId } of LINKS) {
      const target = { kind: 'channel', place: PLACE } as const;
      const message = { key: `card:${linkId}`, merchantId: merchant.id, linkId, lane, target } as const;
      const card = { platform: 'telegram', content: { kind: 'card' }, wantedVersion } as const;
      await store.chatMessages.request({ ...message, ...card }, store.clock.now());
    }
    await runDueJobs(services, store);
  };
  const pay = (link: Link) => store.links.replace(link, { ...link, state: 'paid', version: 2 });
  return { api, showAll, pay };
}

test('thirty links paid in one group at once, and a Telegram that asks to slow down: each card is Paid, once', async () => {
  const { api, showAll, pay } = setUp();
  api.failNext('sendMessage', SLOW_DOWN, SLOW_DOWN, SLOW_DOWN);
  await showAll(1);
  await Promise.all(LINKS.map(pay));
  api.failNext('editMessageText', ...Array.from({ length: 20 }, () => SLOW_DOWN));
  await showAll(2);
  const cards = api.seenIn(GROUP).map(({ text }) => text.split('\n')[0]);
  const paid = LINKS.map((_, at) => `<b>🟢 Paid · 49.99 USD</b> · Fee ${at}`);
  expect(cards.toSorted()).toEqual(paid.toSorted());
});
