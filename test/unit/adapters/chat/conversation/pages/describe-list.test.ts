import { describe, expect, it } from '@jest/globals';
import {
  describeNothing,
  describePosition,
} from '../../../../../../src/adapters/chat/conversation/pages/describe-list.js';
import { toLinkForMember } from '../../../../../../src/service/links/link-for-member.js';
import { buildTestLink } from '../../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';

const link = toLinkForMember(buildTestActor(), buildTestLink());
const list = { links: [link, link], total: 12, page: 2, pageCount: 2 };
const query = { mine: false, states: [], words: null };
const search = { ...query, words: 'fees' };

describe('describePosition', () => {
  it('says which of how many are shown', () => {
    expect(describePosition(ENGLISH, { ...list, rest: 'none' }, query)).toBe(
      'All links, newest first: 11 to 12 of 12',
    );
  });

  it('says that there are more than anyone turns over', () => {
    expect(describePosition(ENGLISH, { ...list, total: 1_000, rest: 'more' }, search)).toBe(
      'Links with "fees", newest first: 11 to 12 of more than 1,000',
    );
  });

  it('says that older links were not looked at, and how to reach them', () => {
    expect(describePosition(ENGLISH, { ...list, rest: 'unknown' }, search)).toBe(
      'Links with "fees", newest first: 11 to 12 of 12 among the newest links. Older ones were not looked at: add a name, an email or a reference to reach them.',
    );
  });
});

describe('describeNothing', () => {
  it('tells an empty list, a miss, and a miss among the newest apart', () => {
    const empty = { ...list, links: [], total: 0 };
    expect(describeNothing(ENGLISH, { ...empty, rest: 'none' }, query)).toBe('There are no links here.');
    expect(describeNothing(ENGLISH, { ...empty, rest: 'none' }, search)).toBe('I found no link with "fees".');
    expect(describeNothing(ENGLISH, { ...empty, rest: 'unknown' }, search)).toBe(
      'I found no link with "fees" among the newest links. Older ones were not looked at: add a name, an email or a reference to reach them.',
    );
  });
});
