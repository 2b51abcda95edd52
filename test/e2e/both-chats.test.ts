import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '@paylink/playground/telegram/telegram-platform';
import { openPage } from '../../scripts/demo/customer.js';
import type { App } from '../../src/wiring/app.js';
import { waitForMessage, waitForModal } from '../chat/in-words.js';
import { SALES } from '../contract/conversation/chat-under-test.js';
import { TEAM_SEED } from '../contract/conversation/telegram/team-seed.js';
import { type AppBench, SAM, startAppBench } from '../support/app-bench.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const OLIVIA = { ...SAM, userId: 'U0OLIVIA', displayName: 'Olivia Park' };
const BOT_TOKEN = '777:a-token';
const GROUP = SALES;
/** Below the card, for who looks at the chat once in a while. */
const PAID_LINE = 'paid by';

/** One story: every test goes on where the one before it ended. */
describe('one service in two chats', () => {
  let store: TestStore;
  let bench: AppBench;
  let telegram: TelegramPlatform;
  let app: App;
  let inSlack: SlackActor;
  let inTelegram: TelegramActor;
  /** A stranger who is in the group. */
  let onlooker: TelegramActor;

  beforeAll(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
    telegram = createTelegramPlatform({
      botToken: BOT_TOKEN,
      botUsername: 'paylink_bot',
      clock: { now: () => new Date() },
      seed: TEAM_SEED,
    });
    await telegram.start();
    app = await startPaylink();
    inSlack = bench.platform.as(OLIVIA.userId);
    inTelegram = telegram.as('Olivia');
    onlooker = telegram.as('Maya');
  });
  afterAll(async () => {
    await bench.stop();
    await telegram.stop();
    await store.stop();
  });

  const startPaylink = () =>
    bench.start({
      env: {
        TELEGRAM_BOT_TOKEN: BOT_TOKEN,
        TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
        TELEGRAM_API_URL: telegram.url,
      },
    });
  const restart = async () => {
    await app.stop(1_000);
    app = await startPaylink();
  };
  const waitInGroup = (words: string | RegExp) => onlooker.waits(({ last }) => last(GROUP, words));
  const waitInDirect = (words: string | RegExp) => inTelegram.waits(({ last }) => last('bot', words));

  const getOwner = async () => (await app.services.identifyMember(OLIVIA)).actor;

  /** As the customer does, who has the address. */
  async function pay(reference: string): Promise<void> {
    const { slug } = await app.services.getLinkStatus(await getOwner(), { reference });
    const { checkoutUrl } = await app.services.startPayment(slug);
    await (await openPage(checkoutUrl)).press('Pay');
  }

  it('makes one person of the two that somebody is in them', async () => {
    await inSlack.types('#sales', '/paylink team telegram');
    const invited = await waitForMessage(inSlack, '#sales', 't.me/paylink_bot');
    const [link = ''] = /https:\/\/t\.me\/paylink_bot\?start=[\w-]+/.exec(inSlack.reads(invited)) ?? [];
    await inTelegram.opens(link);
    await inTelegram.presses(await waitInDirect('Join Lotus Valley School?'), 'Join');
    await waitInDirect('You make links for Lotus Valley School');
    await inTelegram.says(GROUP, '/paylink list');
    await waitInGroup('From now on I work for Lotus Valley School in this chat');
  });

  it('shows a link of Slack in a Telegram group, and turns it to Paid there', async () => {
    await inSlack.types('#sales', '/paylink 49.99 usd "School fees" ann@example.com ref:INV-42');
    await waitForModal(inSlack, 'Check before it goes out');
    await inSlack.submits({});
    const card = await waitInGroup('⚪ Open · 49.99 USD · School fees');
    await pay('INV-42');
    const paid = await waitInGroup('🟢 Paid · 49.99 USD · School fees');
    expect(paid.id).toBe(card.id);
    await bench.waitForCard('#sales', ['INV-42', 'Paid']);
    await waitInGroup(PAID_LINE);
    const read = onlooker.sees(GROUP).map(({ text }) => text);
    expect(read.join('\n')).not.toMatch(/ann@example\.com|\/p\//);
    expect(read.filter((text) => text.includes('School fees'))).toHaveLength(2);
  });

  it('shows a link of Telegram in a Slack channel that follows all links, and turns it to Paid there', async () => {
    const channel = { platform: 'slack', workspaceId: 'T0LOTUS', channelId: 'C0SALES' } as const;
    await app.services.watchPlace(await getOwner(), channel, { on: true, by: 'slack' });
    await inTelegram.says(GROUP, '/paylink 20 usd coffee bo@example.com ref:INV-43');
    await inTelegram.presses(await waitInDirect('Check before it goes out'), 'Create link');
    await waitInGroup('⚪ Open · 20.00 USD · coffee');
    await bench.waitForCard('#sales', ['INV-43', 'Open']);
    await pay('INV-43');
    await waitInGroup('🟢 Paid · 20.00 USD · coffee');
    await bench.waitForCard('#sales', ['INV-43', 'Paid']);
    await bench.waitForCard('#sales', ['INV-43', PAID_LINE]);
    expect(bench.cards('#sales', 'INV-43')).toHaveLength(2);
  });

  it('goes on with a draft after a restart in the middle of it', async () => {
    await inTelegram.says('bot', '/paylink');
    await waitInDirect('Amount');
    await inTelegram.says('bot', '7 eur');
    await waitInDirect('7.00 EUR');
    await restart();
    await inTelegram.says('bot', 'Tea');
    await inTelegram.presses(await waitInDirect('7.00 EUR · Tea'), 'All fields');
    await inTelegram.presses(await waitInDirect('Description: Tea'), 'Review');
    const review = await waitInDirect('Check before it goes out');
    await restart();
    await inTelegram.presses(review, 'Create link');
    const created = await waitInDirect('Payment link created');
    expect(created.text).toContain('⚪ Open · 7.00 EUR · Tea');
    expect(created.id).toBe(review.id);
  });
});
