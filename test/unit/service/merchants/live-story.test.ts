import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../../src/domain/errors.js';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import { createServices } from '../../../../src/service/create-services.js';
import type { KycDecided } from '../../../../src/service/merchants/decide-kyc.js';
import { COMPLETE_DOCUMENTS, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { ANN, BOB, JO } from './kyc-bench.js';

/** Every use case on fakes, with an owner, and two of the operator's people who decide together. */
function setUp() {
  const jo = buildTestMember({
    id: 'mem_jo',
    role: 'owner',
    accounts: [{ platform: 'slack', userId: 'U_JO' }],
  });
  const deps = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [jo] });
  const operator = { reviewers: [ANN, BOB], needed: 2, place: null, language: 'en' } as const;
  const services = createServices({
    ...{ ...deps, operator, senders: [], creationTellers: [], publicUrl: 'https://paylink.test' },
  });
  let links = 0;
  /** The mode of a link that is made now, or why there is none. */
  const makeLink = async (minor = 100_000) => {
    links += 1;
    try {
      const { link } = await services.createLink({
        ...{ actor: JO, requestKey: `link_${links}`, reviewedAt: null, cardPlace: null },
        draft: buildTestDraft({ reference: `R-${links}`, amount: { minor, currency: 'THB' } }),
      });
      return link.mode;
    } catch (error) {
      if (isAppError(error, 'live_mode_refused')) return error.details.reason;
      throw error;
    }
  };
  const goLive = async () => {
    try {
      await services.changeMode(JO, 'live', 'slack');
      return 'live';
    } catch (error) {
      if (isAppError(error, 'live_mode_refused')) return error.details.reason;
      throw error;
    }
  };
  const decide = (by: typeof ANN, action: KycDecided['action']) =>
    services.decideKyc(by, {
      ...{ merchantId: 'mer_lotus', action, reason: 'Looked', place: 'slack' },
      requests: [{ field: 'address', words: 'Which floor?' }],
    });
  const answer = async (change: Partial<Kyc>) => {
    const kyc = await deps.kycs.find('mer_lotus');
    if (kyc !== null) deps.kycs.put({ ...kyc, ...change });
  };
  return { ...deps, services, makeLink, goLive, decide, answer };
}

describe('a newcomer', () => {
  it('has test links at once, and live ones from the second yes on until it is suspended', async () => {
    const { services, makeLink, goLive, decide, answer, auditTrail } = setUp();
    expect([await makeLink(), await goLive()]).toEqual(['test', 'not_submitted']);
    await services.saveKycFacts(JO, {
      page: 'business',
      facts: COMPLETE_FACTS.business ?? {},
      place: 'page',
    });
    expect(await goLive()).toBe('draft');
    await answer({ facts: COMPLETE_FACTS, documents: COMPLETE_DOCUMENTS });
    await services.submitKyc(JO, 'slack');
    expect(await goLive()).toBe('waiting');
    await decide(ANN, 'ask');
    expect(await goLive()).toBe('more_needed');
    await answer({ requests: [] });
    await services.submitKyc(JO, 'slack');
    await decide(ANN, 'approve');
    expect(await goLive()).toBe('waiting');
    await decide(BOB, 'approve');
    expect([await goLive(), await makeLink()]).toEqual(['live', 'live']);
    await decide(ANN, 'suspend');
    expect(await makeLink()).toBe('suspended');
    await decide(BOB, 'resume');
    expect(await makeLink()).toBe('live');
    await services.runner.catchUp();
    expect(auditTrail.rows.map(({ action }) => action)).toEqual([
      ...['kyc.save', 'kyc.submit', 'kyc.ask', 'kyc.submit', 'kyc.approve', 'kyc.approve'],
      ...['mode.changed', 'kyc.suspend', 'kyc.resume'],
    ]);
  });

  it('makes live links while a change is looked at', async () => {
    const { services, makeLink, goLive, decide, answer, kycs } = setUp();
    await services.saveKycFacts(JO, { page: 'trade', facts: {}, place: 'page' });
    await answer({ facts: COMPLETE_FACTS, documents: COMPLETE_DOCUMENTS });
    await services.submitKyc(JO, 'slack');
    await decide(ANN, 'approve');
    await decide(BOB, 'approve');
    await goLive();
    const business = { ...COMPLETE_FACTS.business, legalName: 'Lotus Group Co., Ltd.' };
    await services.saveKycFacts(JO, { page: 'business', facts: business, place: 'page' });
    await services.submitKyc(JO, 'slack');
    expect(await makeLink()).toBe('live');
    await decide(ANN, 'approve');
    await decide(BOB, 'approve');
    expect((await kycs.find('mer_lotus'))?.approvedFacts?.business?.legalName).toBe('Lotus Group Co., Ltd.');
  });
});
