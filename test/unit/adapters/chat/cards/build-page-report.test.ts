import { describe, expect, it } from '@jest/globals';
import { buildPageReport } from '../../../../../src/adapters/chat/cards/build-page-report.js';
import { REPORT_REASONS } from '../../../../../src/domain/merchant/page-report.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { read } from './card-test-context.js';

const REPORT = { kind: 'page_report', reference: 'PL-7KQ2M9', language: 'en' } as const;

describe('buildPageReport', () => {
  it('says why, whose page it is and what can be done', () => {
    const report = { ...REPORT, reason: 'looks_like_fraud', mode: 'live' } as const;
    expect(read(buildPageReport(ENGLISH, report, buildTestMerchant()))).toEqual([
      'A pay page was reported: It looks like fraud',
      'Lotus Valley School · mer_lotus · PL-7KQ2M9',
      'What was written with it is in the log. A merchant that was approved is suspended on its review card, or by npm run kyc -- suspend mer_lotus',
    ]);
    const [, practice] = read(buildPageReport(ENGLISH, { ...report, mode: 'test' }, buildTestMerchant()));
    expect(practice).toContain(' · test mode');
  });

  it.each(REPORT_REASONS)('says nothing of its own: %s', (reason) => {
    const card = buildPageReport(PSEUDO, { ...REPORT, reason, mode: 'test' }, buildTestMerchant());
    const written = ['Lotus Valley School', 'mer_lotus', 'PL-7KQ2M9', 'npm run kyc -- suspend'];
    expect(listFaults(read(card), written)).toEqual([]);
  });
});
