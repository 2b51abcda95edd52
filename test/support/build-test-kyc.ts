import type { Kyc } from '../../src/domain/kyc/kyc.js';
import type { KycDocument } from '../../src/domain/kyc/kyc-document.js';
import type { KycFacts } from '../../src/domain/kyc/kyc-facts.js';
import { START } from './fake-clock.js';

/** All that a company in Thailand is asked. */
export const COMPLETE_FACTS: KycFacts = {
  business: {
    legalName: 'Lotus Valley School Co., Ltd.',
    tradingName: 'Lotus Valley School',
    type: 'company',
    country: 'TH',
    registrationNumber: '0105551234567',
    address: { line1: '9 Sukhumvit Road', city: 'Bangkok', postalCode: '10110' },
    website: null,
  },
  trade: {
    words: 'Fees of a language school',
    category: 'education',
    amounts: [{ usual: { minor: 500_000, currency: 'THB' }, highest: { minor: 5_000_000, currency: 'THB' } }],
    deliveryDays: 0,
  },
  answers: {
    representative: {
      legalName: 'Jo Suwan',
      title: 'Director',
      country: 'TH',
      email: 'jo@lotus.example',
      emailConfirmedAt: START,
      phone: '+66812345678',
    },
    owners: [{ legalName: 'Jo Suwan', role: 'owner', country: 'TH', share: 60 }],
  },
};

export function buildTestDocument(change: Partial<KycDocument> = {}): KycDocument {
  return {
    id: 'doc_extract',
    purpose: 'business',
    kind: 'registration_extract',
    name: 'extract.pdf',
    type: 'pdf',
    sizeBytes: 20_480,
    sha256: 'a1'.repeat(32),
    addedBy: 'mem_jo',
    addedAt: START,
    erasedAt: null,
    ...change,
  };
}

export const COMPLETE_DOCUMENTS: readonly KycDocument[] = [
  buildTestDocument(),
  buildTestDocument({
    ...{ id: 'doc_passport', purpose: 'person', kind: 'passport', name: 'passport.jpg', type: 'jpeg' },
    sha256: 'b2'.repeat(32),
  }),
];

/** Lotus Valley School, all given and nothing sent in yet. */
export function buildTestKyc(change: Partial<Kyc> = {}): Kyc {
  return {
    merchantId: 'mer_lotus',
    revision: 1,
    state: 'draft',
    since: START,
    facts: COMPLETE_FACTS,
    approvedFacts: null,
    documents: COMPLETE_DOCUMENTS,
    requests: [],
    submission: null,
    approvals: [],
    decisions: [],
    endedDecisions: 0,
    newLook: null,
    screening: null,
    risk: 'standard',
    reviewBy: null,
    reminded: [],
    ...change,
  };
}
