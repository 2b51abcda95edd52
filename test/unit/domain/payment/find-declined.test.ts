import { describe, expect, it } from '@jest/globals';
import { toLinkView } from '../../../../src/domain/api/views/link-view.js';
import { findDeclined } from '../../../../src/domain/payment/find-declined.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';

const opened = buildTestAttempt({ id: 'att_open' });
const declined = buildTestAttempt({ id: 'att_declined', declineReason: 'card_declined' });
const failed = buildTestAttempt({ id: 'att_failed', status: 'failed', declineReason: 'card_expired' });
const closed = buildTestAttempt({ id: 'att_closed', status: 'closed' });

describe('find-declined', () => {
  it.each([
    ['a card whose checkout stays open', [declined], 'att_declined'],
    ['a try that ended', [failed], 'att_failed'],
    ['the last that was declined, while another has just begun', [failed, opened], 'att_failed'],
    ['nothing where nobody tried', [opened], null],
    ['nothing once a later checkout was left', [failed, closed], null],
  ])('finds %s', (_, attempts, id) => {
    expect(findDeclined(attempts)?.id ?? null).toBe(id);
  });

  it('is what programs read of a link whose checkout stays open', () => {
    const link = buildTestLink({ attempts: [declined] });
    expect(toLinkView(link, 'https://pay.test').last_decline).toBe('card_declined');
  });
});
