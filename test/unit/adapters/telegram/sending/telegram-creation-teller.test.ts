import { expect, test } from '@jest/globals';
import type { ShownAt } from '../../../../../src/adapters/telegram/sending/shown-at.js';
import { createTelegramCreationTeller } from '../../../../../src/adapters/telegram/sending/telegram-creation-teller.js';
import { toWaitingPlace } from '../../../../../src/adapters/telegram/sending/waiting-place.js';
import { AppError } from '../../../../../src/domain/errors.js';
import type { CreationOutcome } from '../../../../../src/ports/creation-teller.js';
import { buildTestDraft, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { createTestSender, GROUP } from './build-outgoing.js';

const CREATED: CreationOutcome = { kind: 'created', link: buildTestLink() };
const REFUSED: CreationOutcome = { kind: 'refused', error: new AppError('not_allowed') };
const ACCOUNTS = [{ platform: 'telegram', userId: '5' }] as const;
const REVIEW = { html: 'Check before it goes out', keys: [] };

function setUp() {
  const api = createFakeTelegramApi();
  const { messages } = createTestSender(api);
  const clock = createFakeClock();
  const { logger, lines } = createFakeLogger();
  const publicUrl = 'https://pay.example.com';
  const teller = createTelegramCreationTeller({ messages, publicUrl, clock, logger });
  const tell = (at: ShownAt | null, outcome = CREATED, accounts: typeof ACCOUNTS | [] = ACCOUNTS) =>
    teller.tell({
      connected: [],
      draft: {
        ...{ id: 'dft_1', merchantId: 'mer_lotus', memberId: 'mem_mai', values: {}, origin: null },
        ...{ createdAt: clock.now(), reviewed: buildTestDraft(), failures: 0 },
        creation: { askedAt: clock.now(), waitsAt: toWaitingPlace(at) },
      },
      merchant: buildTestMerchant({ workspaces: [{ platform: 'telegram', workspaceId: '5' }] }),
      member: buildTestMember({ accounts }),
      outcome,
    });
  return { api, messages, lines, tell };
}

const firstLines = (messages: readonly { readonly text: string }[]) =>
  messages.map(({ text }) => text.split('\n')[0]);

test('the review becomes the new link', async () => {
  const { api, messages, tell } = setUp();
  const at = await messages.post({ chatId: 5 }, REVIEW);
  expect(await tell(at)).toHaveProperty('posted');
  expect(firstLines(api.seenIn(5))).toEqual(['<b>Payment link created</b>']);
});

test('so does one for one person’s eyes in a group, and nobody else reads it', async () => {
  const { api, messages, tell } = setUp();
  const at = await messages.post({ chatId: GROUP, only: { userId: 5 } }, REVIEW);
  expect(await tell(at)).toHaveProperty('posted');
  expect(firstLines(api.seenBy(5, GROUP))).toEqual(['<b>Payment link created</b>']);
  expect(api.seenIn(GROUP)).toEqual([]);
});

test('says where the new link stands, so that it follows it', async () => {
  const { messages, tell } = setUp();
  const at = await messages.post({ chatId: 5 }, REVIEW);
  const spot = '{"kind":"message","chatId":5,"messageId":101}';
  expect(await tell(at)).toEqual({ spot, posted: { channelId: 'page', messageId: spot } });
});

test('the review stays, with why there is no link over it', async () => {
  const { api, messages, tell } = setUp();
  const at = await messages.post({ chatId: 5 }, REVIEW);
  expect(await tell(at, REFUSED)).toHaveProperty('posted');
  expect(api.seenIn(5)[0]?.text).toContain("I can't do this for you");
  expect(api.seenIn(5)[0]?.text).toContain('Check before it goes out');
});

test.each([null, { kind: 'message', chatId: 5, messageId: 9 } as const])(
  'a review that is gone (%j) is answered in the person’s own chat',
  async (at) => {
    const { api, tell } = setUp();
    expect(await tell(at)).toHaveProperty('posted');
    expect(firstLines(api.seenIn(5))).toEqual(['<b>Payment link created</b>']);
  },
);

test('a Telegram that is busy or silent is told later, and the review stays as it is', async () => {
  const { api, messages, tell } = setUp();
  const at = await messages.post({ chatId: 5 }, REVIEW);
  api.failNext('editMessageText', refusedWith(429, 'Too Many Requests', { retryAfterMs: 1_000 }));
  expect(await tell(at)).toBe('later');
  api.failNext('editMessageText', { kind: 'unanswered', reason: 'ECONNRESET' });
  expect(await tell(at)).toBe('later');
  expect(firstLines(api.seenIn(5))).toEqual(['Check before it goes out']);
});

test('whoever blocked the bot, or is not in Telegram, is never told here', async () => {
  const { api, lines, tell } = setUp();
  expect(await tell(null, CREATED, [])).toBe('impossible');
  api.closed.add(5);
  expect(await tell(null)).toBe('impossible');
  expect(lines.map(({ message }) => message)).toEqual([
    'a person in Telegram could not be told about a link',
  ]);
});
