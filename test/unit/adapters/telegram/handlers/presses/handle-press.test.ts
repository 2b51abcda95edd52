import { expect, test } from '@jest/globals';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import type { TelegramDeps } from '../../../../../../src/adapters/telegram/handlers/deps/telegram-deps.js';
import { createCallbackAnswer } from '../../../../../../src/adapters/telegram/handlers/presses/create-callback-answer.js';
import { handlePress } from '../../../../../../src/adapters/telegram/handlers/presses/handle-press.js';
import { createKeptPresses } from '../../../../../../src/adapters/telegram/intents/kept-presses.js';
import { createFakeClock } from '../../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../../support/fake-kept-values.js';
import { createFakeLogger } from '../../../../../support/fake-logger.js';
import { createFakeTelegramApi } from '../../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../../support/fake-timers.js';

/** What a press is answered with in a message that somebody posted by way of inline mode, in a chat that we do not see. */
async function answerElsewhere(data: string) {
  const api = createFakeTelegramApi();
  const { logger } = createFakeLogger();
  const deps = {
    presses: createKeptPresses(createFakeKeptValues(createFakeClock())),
    conversation: { wordsFor: () => wordsIn('en') },
  } as unknown as TelegramDeps;
  const from = { id: 7, is_bot: false, first_name: 'Mai' };
  const answer = createCallbackAnswer({ api, timers: createFakeTimers(), logger }, 'cb');
  await handlePress(deps, { id: 'cb', from, inline_message_id: 'AgAAA1', data }, answer);
  return api.callsOf('answerCallbackQuery');
}

test('a press in what is still being made, in a chat that we do not see, is answered and no more', async () => {
  expect(await answerElsewhere('v1:wait')).toEqual([{ callback_query_id: 'cb' }]);
});

test('any other press where we see no chat is old', async () => {
  const old = 'This button is old. See the newest message.';
  expect(await answerElsewhere('v1:dismiss')).toEqual([
    { callback_query_id: 'cb', text: old, show_alert: true },
  ]);
});
