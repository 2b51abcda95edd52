import { describe, expect, it } from '@jest/globals';
import { joinMerchant } from '../../../../../../src/adapters/telegram/handlers/conversing/join-merchant.js';
import type { TelegramDeps } from '../../../../../../src/adapters/telegram/handlers/deps/telegram-deps.js';
import type { Asker } from '../../../../../../src/adapters/telegram/people/asker.js';
import { AppError } from '../../../../../../src/domain/errors.js';
import { createFakeClock } from '../../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../../support/fake-kept-values.js';

const AWAY = new AppError('store_unavailable', {});
const THERE = new AppError('already_member', { merchantName: 'Lotus Valley School' });
const ASKER: Asker = {
  ...{ userId: 7, name: 'Sam', username: null, languageCode: 'en' },
  chat: { chatId: 7, kind: 'private', threadId: null, title: null },
};

const WORDS = { language: 'en', say: (key: string) => key };

/** Each try of joining, and each of greeting, comes to these in turn; null: it works. */
function setUp({ joins, greets }: { joins: (Error | null)[]; greets: (Error | null)[] }) {
  const greeted: string[] = [];
  const next = async (outcomes: (Error | null)[]) => {
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
  };
  const kept = createFakeKeptValues(createFakeClock());
  const deps = {
    kept,
    services: { joinByCode: () => next(joins) },
    conversation: {
      reply: async ({ intent }: { intent: { kind: string } }) => {
        await next(greets);
        greeted.push(intent.kind);
        return { kind: 'started', words: 'Hello', parts: [] };
      },
      wordsFor: () => WORDS,
      readerFor: () => ({ words: WORDS, timeZone: null }),
    },
    people: { seen: () => null, recognise: () => Promise.reject(new Error('nobody')) },
    messages: { post: async () => ({ kind: 'message', chatId: 7, messageId: 1 }) },
  } as unknown as TelegramDeps;
  return { greeted, kept, join: () => joinMerchant(deps, { asker: ASKER, replaces: null }, 'j1_code') };
}

describe('joinMerchant', () => {
  it('tells of success whoever joined before the store went away', async () => {
    const { join, greeted, kept } = setUp({ joins: [null, THERE], greets: [AWAY, null] });
    await expect(join()).rejects.toThrow(AWAY);
    await join();
    expect(greeted).toEqual(['start']);
    expect(kept.keys()).toEqual([]);
  });

  it('refuses whoever was there before, each time', async () => {
    const { join, greeted } = setUp({ joins: [THERE, THERE], greets: [] });
    await expect(join()).rejects.toThrow(THERE);
    await expect(join()).rejects.toThrow(THERE);
    expect(greeted).toEqual([]);
  });

  it('refuses whoever joined and was told', async () => {
    const { join, greeted } = setUp({ joins: [null, THERE], greets: [null] });
    await join();
    await expect(join()).rejects.toThrow(THERE);
    expect(greeted).toEqual(['start']);
  });
});
