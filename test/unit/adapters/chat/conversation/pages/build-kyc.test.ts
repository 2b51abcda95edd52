import { describe, expect, it } from '@jest/globals';
import { buildKyc } from '../../../../../../src/adapters/chat/conversation/pages/build-kyc.js';
import type { Mode } from '../../../../../../src/domain/merchant/merchant.js';
import type { LiveStanding } from '../../../../../../src/service/gateways/check-may-be-live.js';
import { buildTestKyc } from '../../../../../support/build-test-kyc.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const ALLOWED: LiveStanding = { isAllowed: true, refusal: null, isByOperator: false };
const refused = (reason: 'suspended' | 'lapsed' | 'gateway_off'): LiveStanding => ({
  ...{ isAllowed: false, isByOperator: false },
  refusal: { reason },
});

function show(state: 'approved' | 'suspended', live: LiveStanding, mode: Mode): string {
  const view = { kyc: buildTestKyc({ state }), problems: [], needed: 2, live };
  return buildKyc(ENGLISH, {
    ...{ view, merchant: { name: 'Lotus Valley School', mode }, page: null, chat: 'slack', notice: null },
    ...{ timeZone: 'Asia/Bangkok', now: START },
  }).words;
}

describe('buildKyc', () => {
  it.each([
    ['suspended', refused('suspended')],
    ['suspended', refused('lapsed')],
    ['approved', refused('gateway_off')],
  ] as const)(
    'promises no real money where no live link can be made, and leads to itself nowhere: %s, %j',
    (state, live) => {
      const said = show(state, live, 'live');
      expect(said).not.toContain('New links ask for real money.');
      expect(said).not.toContain('/paylink kyc');
      expect(said).toMatch(/No live link can be made|Live links are refused/);
    },
  );

  it('says what new links are where that holds', () => {
    expect(show('approved', ALLOWED, 'live')).toContain('New links ask for real money.');
    expect(show('suspended', refused('suspended'), 'test')).toContain(
      'New links are test links: no money moves.',
    );
  });
});
