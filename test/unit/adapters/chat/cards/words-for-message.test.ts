import { describe, expect, it } from '@jest/globals';
import { wordsForMessage } from '../../../../../src/adapters/chat/cards/words-for-message.js';
import type { ChatTarget } from '../../../../../src/ports/chat-message-store.js';
import type { SendAddress } from '../../../../../src/ports/chat-sender.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';

const { settings } = buildTestMerchant();
const PARTS = {
  merchant: buildTestMerchant({ settings: { ...settings, language: 'th' } }),
  owner: buildTestMember({ language: 'vi' }),
  people: [
    buildTestMember({ id: 'mem_jo', language: 'ko' }),
    buildTestMember({ id: 'mem_new', language: null }),
  ],
};

const languageOf = (address: SendAddress, target: ChatTarget) =>
  wordsForMessage({ ...PARTS, address, message: { target } }).language;

describe('wordsForMessage', () => {
  const place = { platform: 'slack', channelId: 'C_SALES' } as const;

  it('speaks to a channel, and below its cards, in the language of the merchant', () => {
    const channel = { kind: 'channel', channelId: 'C_SALES' } as const;
    expect(languageOf(channel, { kind: 'channel', place })).toBe('th');
    const thread = { kind: 'thread', channelId: 'C_SALES', rootMessageId: '1.1' } as const;
    expect(languageOf(thread, { kind: 'thread', cardKey: 'card:lnk_1' })).toBe('th');
  });

  it.each([
    ['mem_mai', 'vi'],
    ['mem_jo', 'ko'],
    ['mem_new', 'th'],
  ])('speaks to %s alone in %s: their own language where it is known', (memberId, language) => {
    expect(languageOf({ kind: 'person', userId: 'U1' }, { kind: 'member', memberId })).toBe(language);
  });
});
