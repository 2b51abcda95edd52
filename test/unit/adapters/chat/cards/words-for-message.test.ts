import { describe, expect, it } from '@jest/globals';
import { wordsForMessage } from '../../../../../src/adapters/chat/cards/words-for-message.js';
import type { ChatTarget } from '../../../../../src/ports/chat-message-store.js';
import type { SendAddress } from '../../../../../src/ports/chat-sender.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';

const { settings } = buildTestMerchant();
const SALES = { platform: 'slack', channelId: 'C_SALES' } as const;
const PARTS = {
  merchant: buildTestMerchant({ settings: { ...settings, language: 'th' } }),
  owner: buildTestMember({ language: 'vi' }),
  people: [
    buildTestMember({ id: 'mem_jo', language: 'ko' }),
    buildTestMember({ id: 'mem_new', language: null }),
  ],
  link: buildTestLink({
    cardPlaces: [
      { key: 'card:lnk_1', place: SALES },
      { key: 'card:lnk_1:owner', place: null },
    ],
  }),
};

const languageOf = (kind: SendAddress['kind'], target: ChatTarget) =>
  wordsForMessage({ ...PARTS, address: { kind }, message: { target } }).language;

describe('wordsForMessage', () => {
  it('speaks to a channel, and below its cards, in the language of the merchant', () => {
    expect(languageOf('channel', { kind: 'channel', place: SALES })).toBe('th');
    expect(languageOf('thread', { kind: 'thread', cardKey: 'card:lnk_1' })).toBe('th');
  });

  it.each([
    ['mem_mai', 'vi'],
    ['mem_jo', 'ko'],
    ['mem_new', 'th'],
  ])('speaks to %s alone in %s: their own language where it is known', (memberId, language) => {
    expect(languageOf('person', { kind: 'member', memberId })).toBe(language);
  });

  it("speaks below a card in its maker's direct messages in the maker's language", () => {
    expect(languageOf('thread', { kind: 'thread', cardKey: 'card:lnk_1:owner' })).toBe('vi');
  });
});
