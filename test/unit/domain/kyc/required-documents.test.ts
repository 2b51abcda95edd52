import { describe, expect, it } from '@jest/globals';
import { BUSINESS_TYPES } from '../../../../src/domain/kyc/kyc-facts.js';
import requirements from '../../../../src/domain/kyc/kyc-requirements.json' with { type: 'json' };
import { DOCUMENT_KINDS, findRequiredDocuments } from '../../../../src/domain/kyc/required-documents.js';
import { isCountry } from '../../../../src/domain/text/countries.js';

const PERSON = ['passport', 'identity_card', 'driving_licence'];

describe('documents that are asked for', () => {
  it.each([
    [{}, ['registration_extract', 'incorporation_certificate', 'tax_certificate'], PERSON],
    [
      { type: 'company', country: 'TH' } as const,
      ['registration_extract', 'incorporation_certificate', 'tax_certificate'],
      PERSON,
    ],
    [{ type: 'sole_trader', country: 'VN' } as const, ['registration_extract', 'tax_certificate'], PERSON],
    [
      { type: 'company', country: 'IN' } as const,
      ['incorporation_certificate'],
      ['passport', 'voter_card', 'aadhaar'],
    ],
  ])('of %j', (business, ofBusiness, ofPerson) => {
    expect(findRequiredDocuments(business)).toEqual([
      { purpose: 'business', anyOf: ofBusiness },
      { purpose: 'person', anyOf: ofPerson },
    ]);
  });

  it('are of the person alone where there is no business beside them', () => {
    expect(findRequiredDocuments({ type: 'individual', country: 'KR' })).toEqual([
      { purpose: 'person', anyOf: PERSON },
    ]);
  });
});

describe('the data of requirements', () => {
  it('names kinds, types, countries and sources that there are', () => {
    const kinds: readonly string[] = DOCUMENT_KINDS;
    const types: readonly string[] = BUSINESS_TYPES;
    const { sources, documents, ownersShare, review, numberTypes, ownerTypes } = requirements;
    for (const rule of documents) {
      expect(rule.anyOf.filter((kind) => !kinds.includes(kind))).toEqual([]);
      expect((rule.types ?? []).filter((type) => !types.includes(type))).toEqual([]);
      expect((rule.countries ?? []).filter((country) => !isCountry(country))).toEqual([]);
    }
    const named = [...documents, ownersShare, review, numberTypes, ownerTypes].flatMap((one) => one.sources);
    expect(named.filter((source) => !(source in sources))).toEqual([]);
    expect(Object.keys(sources).filter((source) => !named.includes(source))).toEqual([]);
  });

  it('asks for no kind in vain', () => {
    const asked = new Set(requirements.documents.flatMap(({ anyOf }) => anyOf));
    expect(DOCUMENT_KINDS.filter((kind) => !asked.has(kind))).toEqual([]);
  });
});
