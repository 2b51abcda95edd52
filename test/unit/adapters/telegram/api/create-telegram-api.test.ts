import { describe, expect, it } from '@jest/globals';
import { createPromptCall } from '../../../../../src/adapters/system/create-prompt-call.js';
import { createTelegramApi } from '../../../../../src/adapters/telegram/api/create-telegram-api.js';
import { readFailure } from '../../../../../src/adapters/telegram/api/read-failure.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';
import { answerWith, setUpBotApi } from './serve-bot-api.js';

const TOKEN = '123456:secret-of-the-bot';
const DONE = answerWith(200, { ok: true, result: { message_id: 7 } });

describe('createTelegramApi', () => {
  const serve = setUpBotApi();
  const openDoor = (apiUrl: string) => {
    const timers = createFakeTimers();
    return {
      timers,
      api: createTelegramApi({ token: TOKEN, apiUrl, call: createPromptCall(timers), timers }),
    };
  };
  const failing = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    return { failure: readFailure(error), error };
  };

  it('calls a method that its library does not know, and answers its result', async () => {
    const { url, calls } = await serve(answerWith(200, { ok: true, result: { guest: true } }));
    const answer = await openDoor(url).api.call('answerGuestQuery', {
      guest_query_id: 'q1',
      result: { type: 'article', id: '1', title: 'T', input_message_content: { message_text: 'x' } },
    });
    expect(answer).toEqual({ guest: true });
    expect(calls).toEqual([
      {
        path: `/bot${TOKEN}/answerGuestQuery`,
        type: 'application/json',
        body: '{"guest_query_id":"q1","result":{"type":"article","id":"1","title":"T","input_message_content":{"message_text":"x"}}}',
      },
    ]);
  });

  it('keeps the path of an address', async () => {
    const { url, calls } = await serve(DONE);
    await openDoor(`${url}/behind/a/proxy`).api.call('getMe', {});
    expect(calls[0]?.path).toBe(`/behind/a/proxy/bot${TOKEN}/getMe`);
  });

  it('sends a picture with all that goes with it', async () => {
    const { url, calls } = await serve(DONE);
    await openDoor(url).api.call('sendPhoto', {
      chat_id: -100,
      photo: { source: Buffer.from('picture'), filename: 'qr.png' },
      caption: 'Scan',
      reply_parameters: { message_id: 3 },
      reply_markup: { inline_keyboard: [[{ text: 'Open', url: 'https://pay.example.com/p/1' }]] },
    });
    const [{ type, body } = { type: '', body: '' }] = calls;
    expect(type).toMatch(/^multipart\/form-data/);
    expect(body).toContain('filename="qr.png"');
    expect(body).toContain('name="reply_parameters"\r\n\r\n{"message_id":3}');
    expect(body).toContain(
      'name="reply_markup"\r\n\r\n{"inline_keyboard":[[{"text":"Open","url":"https://pay.example.com/p/1"}]]}',
    );
  });

  it.each([
    [400, { description: 'Bad Request: message is not modified' }, { retryAfterMs: null, migratedTo: null }],
    [
      429,
      { description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
      { retryAfterMs: 7_000, migratedTo: null },
    ],
    [
      400,
      { description: 'Bad Request: group chat was upgraded', parameters: { migrate_to_chat_id: -1001 } },
      { retryAfterMs: null, migratedTo: -1001 },
    ],
  ])('tells what the server refuses: %i %j', async (code, answer, told) => {
    const { url } = await serve(answerWith(code, { ok: false, error_code: code, ...answer }));
    const { failure } = await failing(openDoor(url).api.call('sendMessage', { chat_id: 1, text: 'x' }));
    expect(failure).toEqual({ kind: 'refused', code, description: answer.description, ...told });
  });

  it.each([500, 502])('does not know whether a server in trouble did it: %i', async (status) => {
    const { url } = await serve(answerWith(status, { ok: false, error_code: status, description: 'x' }));
    const { failure } = await failing(openDoor(url).api.call('sendMessage', { chat_id: 1, text: 'x' }));
    expect(failure).toEqual({ kind: 'unanswered', reason: `status ${status}` });
  });

  it('does not know it of an answer that is no JSON, or of a connection that breaks', async () => {
    const html = await serve((response) => void response.end('<html>'));
    const broken = await serve((_response, request) => void request.socket.destroy());
    for (const { url } of [html, broken]) {
      const { failure, error } = await failing(openDoor(url).api.call('getMe', {}));
      expect(failure.kind).toBe('unanswered');
      expect(String(error)).not.toContain('secret-of-the-bot');
    }
  });

  it('stops waiting when its time is over, though the answer trickles in', async () => {
    const { url, calls } = await serve((response) => void response.write('{"ok":'));
    const { api, timers } = openDoor(url);
    const called = failing(api.call('getMe', {}));
    while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await timers.advance(10_000);
    expect((await called).failure).toEqual({ kind: 'unanswered', reason: 'aborted' });
    expect(timers.nextMs()).toBeNull();
  });

  it('lets nothing of what was sent, nor the token, into what is logged', async () => {
    const { url } = await serve(answerWith(403, { ok: false, error_code: 403, description: 'Forbidden' }));
    const { error } = await failing(
      openDoor(url).api.call('sendMessage', { chat_id: 1, text: 'ann@example.com' }),
    );
    const { message, stack, ...fields } = error as Error;
    expect(message).toBe('sendMessage: 403 Forbidden');
    expect(`${stack}${JSON.stringify(fields)}`).not.toMatch(/ann@example|secret-of-the-bot/);
  });
});

describe('readFailure', () => {
  it('takes what no call rejected with as unanswered', () => {
    expect(readFailure(new TypeError('x'))).toEqual({ kind: 'unanswered', reason: 'TypeError' });
    expect(readFailure('x')).toEqual({ kind: 'unanswered', reason: 'string' });
  });
});
