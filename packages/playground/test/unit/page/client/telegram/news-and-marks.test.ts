import { describe, expect, it } from '@jest/globals';
import { findNews, sayMessage } from '../../../../../src/page/client/telegram/find-news.js';
import { createSeenMarks } from '../../../../../src/page/client/telegram/seen-marks.js';
import { createStandingStore } from '../../../../../src/page/client/telegram/standing.js';
import { buildTestChat, buildTestShown } from './build-test-telegram.js';

describe('findNews', () => {
  it('is what others wrote or reworded, and nothing of one’s own', () => {
    const before = [buildTestShown(1), buildTestShown(2)];
    const after = [
      buildTestShown(1),
      buildTestShown(2, { text: '🟢 Paid' }),
      buildTestShown(3),
      buildTestShown(4, { fromId: 1001 }),
    ];
    expect(findNews(before, after, 1001).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('tells ephemerals apart, which all have the number 0', () => {
    const first = buildTestShown(0, { ephemeralId: 1 });
    const second = buildTestShown(0, { ephemeralId: 2, text: 'Not yours' });
    expect(findNews([first], [first, second], 1001)).toEqual([second]);
    expect(sayMessage(second)).toBe('Paylink, only for you: Not yours');
  });
});

describe('unread messages', () => {
  const started = new Date(1_795_000_000_000);
  const chat = (...ids: number[]) => buildTestChat({ messages: ids.map((id) => buildTestShown(id)) });

  it('are what others wrote since the chat was looked at', () => {
    const marks = createSeenMarks(started);
    expect(marks.count(1001, chat(1, 2))).toBe(2);
    marks.mark(1001, chat(1, 2));
    expect(marks.count(1001, chat(1, 2, 3))).toBe(1);
    expect(marks.count(1002, chat(1, 2, 3))).toBe(3);
  });

  it('are none of before the page was opened, and none of one’s own', () => {
    const marks = createSeenMarks(new Date(1_795_000_001_000));
    expect(marks.count(1001, chat(1))).toBe(0);
    const own = buildTestChat({ messages: [buildTestShown(1, { fromId: 1001 })] });
    expect(createSeenMarks(started).count(1001, own)).toBe(0);
    expect(marks.count(1001, undefined)).toBe(0);
  });
});

describe('where one stands in Telegram', () => {
  it('is the chat with the bot at first, and survives a reload', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const store = createStandingStore(storage, 1001);
    expect([store.viewerId(), store.placeOf(1001)]).toEqual([1001, { chat: 1001, threadId: null }]);
    store.keep(1002, { chat: -5001, threadId: 7 });
    const again = createStandingStore(storage, 1001);
    expect([again.viewerId(), again.placeOf(1002)]).toEqual([1002, { chat: -5001, threadId: 7 }]);
    expect(again.placeOf(1001)).toEqual({ chat: 1001, threadId: null });
  });
});
