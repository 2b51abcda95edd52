import { expect, test } from '@jest/globals';
import { createPatientApi } from '../../../../../src/adapters/telegram/sending/create-patient-api.js';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

const slowDown = (retryAfterMs: number) => refusedWith(429, 'Too Many Requests', { retryAfterMs });

function setUp() {
  const api = createFakeTelegramApi();
  const timers = createFakeTimers();
  return { api, timers, patient: createPatientApi(api, timers) };
}

/** What was called gets as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const MESSAGE = { chat_id: 5, text: 'hello' };

test('calls again when Telegram says, and not before', async () => {
  const { api, timers, patient } = setUp();
  api.failNext('sendMessage', slowDown(2_000));
  const sending = patient.call('sendMessage', MESSAGE);
  await settled();
  await timers.advance(1_999);
  expect(api.callsOf('sendMessage')).toHaveLength(1);
  await timers.advance(1);
  expect(await sending).toMatchObject({ message_id: 101 });
});

test('gives up after four tries, and on a wait that nobody would sit out', async () => {
  const { api, timers, patient } = setUp();
  api.failNext('sendMessage', slowDown(1_000), slowDown(1_000), slowDown(1_000), slowDown(1_000));
  const sending = expect(patient.call('sendMessage', MESSAGE)).rejects.toThrow('429');
  await settled();
  await timers.advance(3_000);
  await sending;
  expect(api.callsOf('sendMessage')).toHaveLength(4);
  api.failNext('sendMessage', slowDown(31_000));
  await expect(patient.call('sendMessage', MESSAGE)).rejects.toThrow('429');
});

test('never repeats what may have been done', async () => {
  const { api, patient } = setUp();
  api.failNext('sendMessage', { kind: 'unanswered', reason: 'ECONNRESET' });
  await expect(patient.call('sendMessage', MESSAGE)).rejects.toThrow('no answer');
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});
