import { describe, expect, it } from '@jest/globals';
import { wordsForAnybody } from '../../../../../../src/adapters/chat/conversation/answers/words-for-anybody.js';
import { AppError } from '../../../../../../src/domain/errors.js';
import { toIdentified } from '../../../../../../src/service/people/identify-member.js';
import { buildTestMember, buildTestMerchant } from '../../../../../support/build-test-merchant.js';

describe('wordsForAnybody', () => {
  it('speaks to whoever is known in their language', async () => {
    const known = toIdentified(buildTestMerchant(), buildTestMember({ language: 'th' }));
    expect(await wordsForAnybody({ recognise: async () => known })).toMatchObject({ language: 'th' });
  });

  it('speaks English to a guest without a role', async () => {
    const refused = new AppError('role_missing', { ownerName: null });
    const asked = { recognise: () => Promise.reject(refused) };
    expect(await wordsForAnybody(asked)).toMatchObject({ language: 'en' });
  });
});
