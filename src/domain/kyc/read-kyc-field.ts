import type { Kyc } from './kyc.js';
import type { KycDocument } from './kyc-document.js';
import { KYC_FIELDS, type KycFacts, type KycField, type KycPage } from './kyc-facts.js';

type Given = Pick<Kyc, 'facts' | 'documents'>;

/** Where each is given. */
export const PAGE_OF_FIELD: Readonly<Record<KycField, KycPage>> = {
  legal_name: 'business',
  trading_name: 'business',
  type: 'business',
  country: 'business',
  registration_number: 'business',
  tax_number: 'business',
  address: 'business',
  website: 'business',
  trade: 'trade',
  category: 'trade',
  amounts: 'trade',
  delivery_time: 'trade',
  representative: 'answers',
  representative_role: 'answers',
  representative_country: 'answers',
  email: 'answers',
  email_confirmed: 'answers',
  phone: 'answers',
  owners: 'answers',
  business_document: 'documents',
  person_document: 'documents',
};

const READERS: Readonly<Record<KycField, (given: Given) => unknown>> = {
  legal_name: ({ facts }) => facts.business?.legalName,
  trading_name: ({ facts }) => facts.business?.tradingName,
  type: ({ facts }) => facts.business?.type,
  country: ({ facts }) => facts.business?.country,
  registration_number: ({ facts }) => facts.business?.registrationNumber,
  tax_number: ({ facts }) => facts.business?.taxNumber,
  address: ({ facts }) => facts.business?.address,
  website: ({ facts }) => facts.business?.website,
  trade: ({ facts }) => facts.trade?.words,
  category: ({ facts }) => facts.trade?.category,
  amounts: ({ facts }) => facts.trade?.amounts,
  delivery_time: ({ facts }) => facts.trade?.deliveryDays,
  representative: ({ facts }) => facts.answers?.representative?.legalName,
  representative_role: ({ facts }) => facts.answers?.representative?.title,
  representative_country: ({ facts }) => facts.answers?.representative?.country,
  email: ({ facts }) => facts.answers?.representative?.email,
  email_confirmed: ({ facts }) => facts.answers?.representative?.emailConfirmedAt !== undefined,
  phone: ({ facts }) => facts.answers?.representative?.phone,
  owners: ({ facts }) => facts.answers?.owners,
  business_document: ({ documents }) => listThere(documents, 'business').map(({ sha256 }) => sha256),
  person_document: ({ documents }) => listThere(documents, 'person').map(({ sha256 }) => sha256),
};

/** Whether a field is the same in both. */
export function isSameField(field: KycField, one: Given, other: Given): boolean {
  const read = READERS[field];
  return toComparable(read(one)) === toComparable(read(other));
}

/** Fields of the pages that are not the same in both. */
export function listChangedFields(one: KycFacts, other: KycFacts): readonly KycField[] {
  const [a, b] = [
    { facts: one, documents: [] },
    { facts: other, documents: [] },
  ];
  return KYC_FIELDS.filter((field) => !isSameField(field, a, b));
}

/** Whether a page says the same in both. */
export function isSamePage(page: keyof KycFacts, one: Given, other: Given): boolean {
  return toComparable(one.facts[page]) === toComparable(other.facts[page]);
}

/** Whether two say the same, in whatever order. */
export function isSameFacts(one: KycFacts, other: KycFacts): boolean {
  return toComparable(one) === toComparable(other);
}

/** Files of a purpose that can still be read. */
export function listThere(
  documents: readonly KycDocument[],
  purpose: KycDocument['purpose'],
): readonly KycDocument[] {
  return documents.filter((document) => document.purpose === purpose && document.erasedAt === null);
}

/** By what is written, in whatever order the store gives the names of it. */
function toComparable(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
