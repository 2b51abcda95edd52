import type { DocumentPurpose } from './kyc-document.js';
import type { BusinessFacts, BusinessType } from './kyc-facts.js';
import requirements from './kyc-requirements.json' with { type: 'json' };

export const DOCUMENT_KINDS = [
  'passport',
  'identity_card',
  'driving_licence',
  'voter_card',
  'aadhaar',
  'registration_extract',
  'incorporation_certificate',
  'tax_certificate',
  'partnership_deed',
  'charity_registration',
  'trust_deed',
  'society_certificate',
  'founding_act',
  'gazette_notification',
  'official_letter',
  'udyam_certificate',
  'gst_certificate',
  'shop_certificate',
  'import_export_code',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One of these kinds is enough. */
export interface RequiredDocument {
  readonly purpose: DocumentPurpose;
  readonly anyOf: readonly DocumentKind[];
}

interface Rule {
  readonly purpose: string;
  readonly types?: readonly string[];
  readonly countries?: readonly string[];
  readonly anyOf: readonly string[];
}

const RULES: readonly Rule[] = requirements.documents;
const PURPOSES: readonly DocumentPurpose[] = ['business', 'person'];

/** What a business of this type and country shows at least; of each purpose the first rule that is about it. */
export function findRequiredDocuments(business: BusinessFacts): readonly RequiredDocument[] {
  return PURPOSES.flatMap((purpose) => {
    const rule = RULES.find((one) => one.purpose === purpose && isAbout(one, business));
    const anyOf = DOCUMENT_KINDS.filter((kind) => rule?.anyOf.includes(kind));
    return anyOf.length === 0 ? [] : [{ purpose, anyOf }];
  });
}

/** From how many percent on an owner is named. */
export function findOwnersShare(country: string | undefined): number {
  const { default: usual, countries } = requirements.ownersShare;
  const byCountry: Readonly<Record<string, number>> = countries;
  return (country === undefined ? undefined : byCountry[country]) ?? usual;
}

/** Whether it has a number in a register, or with the tax office. */
export function hasNumber(type: BusinessType | undefined): boolean {
  return type !== undefined && requirements.numberTypes.types.includes(type);
}

/** Whether somebody can own a share of it. */
export function hasOwners(type: BusinessType | undefined): boolean {
  return type !== undefined && requirements.ownerTypes.types.includes(type);
}

function isAbout({ types, countries }: Rule, { type, country }: BusinessFacts): boolean {
  const isOfType = types === undefined || (type !== undefined && types.includes(type));
  return isOfType && (countries === undefined || (country !== undefined && countries.includes(country)));
}
