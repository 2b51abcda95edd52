import { describe, expect, it } from '@jest/globals';
import { toPlainText } from '../../../../../../src/adapters/chat/cards/line.js';
import {
  describeCardPlace,
  listAlso,
} from '../../../../../../src/adapters/chat/conversation/pages/describe-card-place.js';
import type { ChatPlace } from '../../../../../../src/domain/chat/chat-place.js';
import { buildTestMember, buildTestMerchant } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';

const group = (channelId: string): ChatPlace => ({
  ...{ platform: 'telegram', channelId, workspaceId: channelId },
});
const [SALES, OLD, NEW, FOURTH] = ['-1', '-2', '-3', '-4'].map(group) as [
  ChatPlace,
  ChatPlace,
  ChatPlace,
  ChatPlace,
];
const NAMES = { '-1': 'Sales group', '-2': 'Old grp', '-3': 'New grp', '-4': 'Fourth', '55': 'Mai' };

function merchantWith(watching: readonly ChatPlace[]) {
  const merchant = buildTestMerchant();
  const workspaces = Object.entries(NAMES).map(([workspaceId, name]) => ({
    ...{ platform: 'telegram' as const, workspaceId, name },
  }));
  return { ...merchant, workspaces, settings: { ...merchant.settings, paidChannel: null, watching } };
}

const MAI = buildTestMember({ accounts: [{ platform: 'telegram', userId: '55' }] });
const say = (begun: ChatPlace | null, watching: readonly ChatPlace[]) => {
  const merchant = merchantWith(watching);
  const also = listAlso({ merchant, member: MAI }, begun);
  return toPlainText(describeCardPlace(ENGLISH, { first: begun, also }, merchant));
};

describe('where the cards of a link will be', () => {
  it('says also where all links are followed, two by name and the rest by number', () => {
    expect(say(OLD, [])).toBe('The card goes to the chat.');
    expect(say(OLD, [SALES])).toBe(
      'The card goes to the chat. It also comes to Telegram: Sales group, which follows all links.',
    );
    expect(say(null, [SALES, OLD])).toBe(
      'The card comes to you as a direct message. ' +
        'It also comes to Telegram: Sales group and Telegram: Old grp, which follow all links.',
    );
    expect(say(OLD, [SALES, NEW, FOURTH])).toBe(
      'The card goes to the chat. ' +
        'It also comes to Telegram: Sales group, Telegram: New grp and 1 other chat, which follow all links.',
    );
  });

  it('names no place twice, and not the chat in which its maker has it already', () => {
    expect(say(SALES, [SALES])).toBe('The card goes to the chat.');
    expect(say(null, [group('55')])).toBe('The card comes to you as a direct message.');
    expect(say(OLD, [group('55')])).toBe(
      'The card goes to the chat. It also comes to Telegram: Mai, which follows all links.',
    );
  });
});
