import { expect, test } from '@jest/globals';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { createTestSender, GROUP } from './build-outgoing.js';

const TIMED = {
  html: 'until <tg-time unix="1" format="dt">Fri</tg-time>',
  keys: [[{ label: 'Copy', copy: 'x' }]],
};
const TOO_NEW = refusedWith(400, 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time"');

test('sends an older server what it knows, from the first refusal on', async () => {
  const api = createFakeTelegramApi();
  const { messages } = createTestSender(api);
  api.failNext('sendMessage', TOO_NEW);
  const at = await messages.post({ chatId: GROUP }, TIMED);
  expect(await messages.edit(at, { ...TIMED, html: 'changed' })).toBe('edited');
  await messages.post({ chatId: GROUP }, TIMED);
  expect(api.seenIn(GROUP).map(({ text, buttons }) => [text, buttons])).toEqual([
    ['changed', []],
    ['until Fri', []],
  ]);
  expect(api.callsOf('sendMessage')).toHaveLength(3);
});

test('never lets a pay link be unfurled', async () => {
  const api = createFakeTelegramApi();
  await createTestSender(api).messages.post({ chatId: GROUP }, { html: 'x', keys: [] });
  expect(api.callsOf('sendMessage')).toMatchObject([{ link_preview_options: { is_disabled: true } }]);
});

test('edits and removes what one person alone sees by the methods for that', async () => {
  const api = createFakeTelegramApi();
  const { messages } = createTestSender(api);
  const at = await messages.post({ chatId: GROUP, only: { userId: 5 } }, { html: 'x', keys: [] });
  expect(at).toEqual({ kind: 'ephemeral', chatId: GROUP, userId: 5, ephemeralId: 101 });
  await messages.edit(at, { html: 'y', keys: [] });
  expect(api.seenBy(5, GROUP).map(({ text }) => text)).toEqual(['y']);
  await messages.remove(at);
  expect(api.seenBy(5, GROUP)).toEqual([]);
  expect(await messages.edit(at, { html: 'z', keys: [] })).toBe('gone');
});

test('takes away at once, and refuses, what a server shows to all and was for one', async () => {
  const api = createFakeTelegramApi({ hasEphemeral: false });
  const { messages } = createTestSender(api);
  const posted = messages.post({ chatId: GROUP, only: { userId: 5 } }, { html: 'ann@example.com', keys: [] });
  await expect(posted).rejects.toMatchObject({ failure: { kind: 'refused', code: 400 } });
  expect(api.seenIn(GROUP)).toEqual([]);
});
