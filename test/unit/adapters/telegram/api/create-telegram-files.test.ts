import { describe, expect, it } from '@jest/globals';
import { createPromptCall } from '../../../../../src/adapters/system/create-prompt-call.js';
import { createTelegramApi } from '../../../../../src/adapters/telegram/api/create-telegram-api.js';
import { createTelegramFiles } from '../../../../../src/adapters/telegram/api/create-telegram-files.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';
import { setUpBotApi } from './serve-bot-api.js';

const TOKEN = '123456:secret-of-the-bot';
const BYTES = Buffer.from('%PDF-1.7 …');

describe('createTelegramFiles', () => {
  const serve = setUpBotApi();

  /** `status`: of the file itself; `size`: as Telegram tells it. */
  async function open({ status = 200, size = BYTES.length } = {}) {
    const { url, calls } = await serve((response, request) => {
      if (request.url?.startsWith('/file/') === true) return void response.writeHead(status).end(BYTES);
      const result = { file_id: 'f', file_unique_id: 'u', file_path: 'documents/1.pdf', file_size: size };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, result }));
    });
    const timers = createFakeTimers();
    const options = { token: TOKEN, apiUrl: url, timers };
    const api = createTelegramApi({ ...options, call: createPromptCall(timers) });
    return { calls, files: createTelegramFiles({ ...options, api }) };
  }

  it('asks where a file is, and takes it there', async () => {
    const { files, calls } = await open();
    expect(Buffer.from((await files.read('f', 1_000)) ?? [])).toEqual(BYTES);
    expect(calls.map(({ path }) => path)).toEqual([
      `/bot${TOKEN}/getFile`,
      `/file/bot${TOKEN}/documents/1.pdf`,
    ]);
  });

  it('takes nothing that is said to be too large, and no more of what turns out to be', async () => {
    const said = await open({ size: 1_001 });
    expect(await said.files.read('f', 1_000)).toBeNull();
    expect(said.calls).toHaveLength(1);
    const unsaid = await open({ size: 1 });
    expect(await unsaid.files.read('f', 4)).toBeNull();
  });

  it('says nothing of the token where a file does not come', async () => {
    const { files } = await open({ status: 404 });
    const error = await files.read('f', 1_000).catch((reason: unknown) => reason);
    expect(String(error)).toBe('Error: a file did not come from Telegram');
  });
});
