import { describe, expect, it } from '@jest/globals';
import { describeChange, describeTelegramChange } from '../../../../../src/page/client/tools/log-lines.js';
import type { Change } from '../../../../../src/protocol.js';
import type { TelegramChange } from '../../../../../src/telegram-protocol.js';
import { buildTestPerson } from '../build-test-workspace.js';

const at = '2026-11-22T10:00:00.000Z';
const describeOne = (change: Change) => describeChange({ seq: 1, at, ...change });

describe('describeChange', () => {
  it('names the method, Slack’s error and each limit that was broken', () => {
    const reasons = ['must be no more than 24 characters [json-pointer:/view/title/text]'];
    expect(
      describeOne({ type: 'call_refused', method: 'views.open', error: 'invalid_arguments', reasons }),
    ).toEqual({ at, isRefusal: true, title: 'views.open refused: invalid_arguments', details: reasons });
  });

  it('tells an answer in time from one that came too late', () => {
    const call = { type: 'app_called', request: 'slash_command', tookMs: 12, retry: 0 } as const;
    expect(describeOne({ ...call, outcome: '200' })).toMatchObject({
      title: 'slash_command: 200 in 12 ms',
      isRefusal: false,
    });
    expect(describeOne({ ...call, outcome: 'timeout', tookMs: 3000, retry: 1 })).toMatchObject({
      title: 'slash_command: timeout in 3000 ms, try 2',
      isRefusal: true,
    });
  });

  it('says who reads which language', () => {
    const person = { ...buildTestPerson('U0SAM'), realName: 'Sam Rivera', locale: 'vi-VN' };
    expect(describeOne({ type: 'person_changed', person })).toMatchObject({
      title: 'Sam Rivera reads vi-VN from now on',
      isRefusal: false,
    });
  });

  it('is silent about what people see anyway', () => {
    expect(describeOne({ type: 'message_deleted', channelId: 'C0SALES', ts: '1.0' })).toBeUndefined();
  });
});

describe('describeTelegramChange', () => {
  const describeOf = (change: TelegramChange) => describeTelegramChange({ seq: 1, at, ...change });

  it('says what the bot was told, and whether it took it', () => {
    const update = { type: 'update_sent', updateId: 1, kind: 'message', tries: 1 } as const;
    expect(describeOf({ ...update, outcome: '200' })).toEqual({
      ...{ at, isRefusal: false, details: [], title: 'Telegram: message: 200' },
    });
    expect(describeOf({ ...update, outcome: 'timeout', tries: 2 })).toMatchObject({
      ...{ isRefusal: true, title: 'Telegram: message: timeout, try 2' },
    });
  });

  it('says which call was refused and why, and nothing of the others', () => {
    const call = { type: 'bot_called', method: 'sendMessage' } as const;
    const reason = 'Forbidden: bot was blocked by the user';
    expect(describeOf({ ...call, outcome: 'refused', reason })).toMatchObject({
      ...{ isRefusal: true, title: 'Telegram: sendMessage refused', details: [reason] },
    });
    expect(describeOf({ ...call, outcome: 'ok' })).toBeUndefined();
    expect(describeOf({ type: 'bot_changed' })).toBeUndefined();
  });
});
