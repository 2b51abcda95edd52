import {
  type CountryCode,
  type NumberType,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';

/** `unassigned`: as long as numbers of its country are, and in no part of its plan: an example's, a test's, or mistyped. */
export type PhoneType = 'mobile' | 'fixed' | 'fixed_or_mobile' | 'other' | 'unassigned';

/** `premium`: dear to call or a service, never a customer's own. `no_country`: one is needed, and none is known. */
export type PhoneFault = 'too_short' | 'too_long' | 'not_valid' | 'premium' | 'no_country';

export interface Phone {
  readonly kind: 'phone';
  /** `+66812345678` */
  readonly e164: string;
  readonly type: PhoneType;
}

export interface MalformedPhone {
  readonly kind: 'malformed';
  readonly reason: PhoneFault;
}

const TYPES: Readonly<Partial<Record<NonNullable<NumberType>, PhoneType>>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  FIXED_LINE_OR_MOBILE: 'fixed_or_mobile',
};

/** Numbers that nobody has for themselves, or that cost whoever writes to them. */
const SERVICES: ReadonlySet<NumberType> = new Set<NonNullable<NumberType>>([
  'PREMIUM_RATE',
  'SHARED_COST',
  'TOLL_FREE',
  'PERSONAL_NUMBER',
  'PAGER',
  'VOICEMAIL',
]);

export function malformed(reason: PhoneFault): MalformedPhone {
  return { kind: 'malformed', reason };
}

/** Digits with or without `+`, in ASCII, as a number of a country; of no country only with `+`. Null: not valid. */
export function judgePhone(number: string, country: CountryCode | null): Phone | 'premium' | null {
  const phone = parsePhoneNumberFromString(number, toOptions(country));
  if (!phone?.isValid() || phone.ext !== undefined) return null;
  const type = phone.getType();
  if (SERVICES.has(type) && !isOfNoPlace(phone.countryCallingCode, type)) return 'premium';
  return { kind: 'phone', e164: phone.number, type: TYPES[type ?? 'UAN'] ?? 'other' };
}

/** North American numbers of no place, 500 and the like, cost no more than others; elsewhere personal ones do. */
function isOfNoPlace(callingCode: string, type: NumberType): boolean {
  return callingCode === '1' && type === 'PERSONAL_NUMBER';
}

/**
 * Digits behind `+`, in ASCII, by their length alone. Null: no number of that country could be as long, or be dialled
 * from abroad with its first digit.
 */
export function supposePhone(number: string): Phone | null {
  const phone = parsePhoneNumberFromString(number, toOptions(null));
  if (!phone?.isPossible() || phone.ext !== undefined) return null;
  if (phone.number !== `+${number.replace('(0)', '').replace(/\D/g, '')}`) return null;
  return { kind: 'phone', e164: phone.number, type: 'unassigned' };
}

/** What is wrong with a number that is not valid. */
export function explainPhone(number: string, country: CountryCode | null): MalformedPhone {
  const length = validatePhoneNumberLength(number, toOptions(country));
  if (length === 'TOO_SHORT') return malformed('too_short');
  return malformed(length === 'TOO_LONG' ? 'too_long' : 'not_valid');
}

function toOptions(country: CountryCode | null) {
  return { extract: false, ...(country === null ? {} : { defaultCountry: country }) };
}
