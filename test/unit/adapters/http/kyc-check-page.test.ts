import { describe, expect, it } from '@jest/globals';
import { buildCheckPage } from '../../../../src/adapters/http/pages/kyc/kyc-part-page.js';
import { findKycProblems } from '../../../../src/domain/kyc/find-kyc-problems.js';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import type { KycPageView } from '../../../../src/service/merchants/open-kyc-page.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { ENGLISH } from '../../../support/english.js';
import { START } from '../../../support/fake-clock.js';

const STANDS_BELOW = 'the operator asks for what stands below';

function read(change: Partial<Kyc>): string {
  const kyc = buildTestKyc({ state: 'more_needed', ...change });
  const problems = findKycProblems(kyc);
  const view: KycPageView = {
    ...{ kyc, problems, mayChange: true, maySubmit: problems.length === 0 },
    ...{ merchantName: 'Lotus Valley School', country: 'TH' },
    ...{ merchantLanguage: 'en', timeZone: 'Asia/Bangkok', currencies: ['THB'] },
  };
  return buildCheckPage({ words: ENGLISH, path: '/kyc/x', view, step: 'check', expiresAt: START }, null)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the check page while the operator asks for more', () => {
  it('shows the words of each question beside what it is about', () => {
    const requests = [
      { field: 'address', words: 'Which <floor>?' },
      { field: 'person_document', words: 'The back as well.' },
    ] as const;
    const text = read({ requests });
    expect(text).toContain(STANDS_BELOW);
    expect(text).toContain('Address: The operator asks: Which &lt;floor>?');
    expect(text).toContain('Document of the person: The operator asks: The back as well.');
    expect(text).not.toContain('asks for this again');
    expect(text).not.toContain('Send in');
  });

  it('shows them where what is asked about is missing too', () => {
    const text = read({ documents: [], requests: [{ field: 'person_document', words: 'Its back.' }] });
    expect(text).toContain('Document of the person: The operator asks: Its back.');
    expect(text).toContain('Document of the business: Still missing.');
  });

  it('asks for nothing below where all of it is answered', () => {
    const text = read({ requests: [] });
    expect(text).not.toContain(STANDS_BELOW);
    expect(text).toContain('Live links are refused until this business is sent in and approved.');
    expect(text).toContain('Send in');
  });
});
