import type { Money } from '../money/money.js';

export const BUSINESS_TYPES = [
  'individual',
  'sole_trader',
  'company',
  'partnership',
  'non_profit',
  'public_body',
] as const;
export type BusinessType = (typeof BUSINESS_TYPES)[number];

export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode?: string;
}

/** The first page. What is absent was not written yet. */
export interface BusinessFacts {
  readonly legalName?: string;
  /** What customers know it by. */
  readonly tradingName?: string;
  readonly type?: BusinessType;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly registrationNumber?: string;
  readonly taxNumber?: string;
  readonly address?: PostalAddress;
  /** Null: it sells in chats alone. */
  readonly website?: string | null;
}

export const CATEGORIES = [
  'education',
  'events',
  'food',
  'goods',
  'health',
  'professional_services',
  'property',
  'software',
  'travel',
  'charity',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The second page. */
export interface TradeFacts {
  /** What is sold, in the owner's words. */
  readonly words?: string;
  readonly category?: Category;
  /** One a currency; the limits of live links follow the highest. */
  readonly amounts?: readonly { readonly usual: Money; readonly highest: Money }[];
  /** Days from payment until the customer has it; 0: at once. */
  readonly deliveryDays?: number;
}

/** Somebody who answers for the business, or owns a share of it. */
export interface KycPerson {
  readonly legalName: string;
  readonly role: 'representative' | 'owner';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Percent; of owners. */
  readonly share?: number;
}

/** The third page. */
export interface AnswerFacts {
  readonly representative?: {
    readonly legalName?: string;
    /** Their work there, as they say it. */
    readonly title?: string;
    readonly country?: string;
    readonly email?: string;
    readonly emailConfirmedAt?: Date;
    /** E.164. */
    readonly phone?: string;
  };
  /** Those above the country's share; absent: not said yet, empty: nobody is. */
  readonly owners?: readonly KycPerson[];
}

/** What an owner wrote, page by page; each is kept as it is, also unfinished. */
export interface KycFacts {
  readonly business?: BusinessFacts;
  readonly trade?: TradeFacts;
  readonly answers?: AnswerFacts;
}

export type KycPage = 'business' | 'trade' | 'answers' | 'documents';

/** What can be missing, wrong, asked for again, or changed after approval. */
export const KYC_FIELDS = [
  'legal_name',
  'trading_name',
  'type',
  'country',
  'registration_number',
  'tax_number',
  'address',
  'website',
  'trade',
  'category',
  'amounts',
  'delivery_time',
  'representative',
  'representative_role',
  'representative_country',
  'email',
  'email_confirmed',
  'phone',
  'owners',
  'business_document',
  'person_document',
] as const;
export type KycField = (typeof KYC_FIELDS)[number];

/** What an owner can write anew: an address is confirmed again only as another one, so its `email` is asked about. */
export const ASKABLE_FIELDS: readonly KycField[] = KYC_FIELDS.filter((field) => field !== 'email_confirmed');

/** Why a field cannot be submitted as it is. */
export interface KycProblem {
  readonly field: KycField;
  readonly problem:
    | 'missing'
    | 'malformed'
    | 'too_long'
    | 'unknown_country'
    | 'not_confirmed'
    | 'asked_again';
}
