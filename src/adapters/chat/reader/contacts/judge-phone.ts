import {
  type CountryCode,
  type NumberType,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';

export type PhoneType = 'mobile' | 'fixed' | 'fixed_or_mobile' | 'other';

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

/** Digits with or without `+`, in ASCII, as a number of a country; of no country only with `+`. */
export function judgePhone(number: string, country: CountryCode | null): Phone | MalformedPhone {
  const options = country === null ? {} : { defaultCountry: country };
  const phone = parsePhoneNumberFromString(number, { extract: false, ...options });
  if (phone?.ext !== undefined) return malformed('not_valid');
  if (phone?.isValid()) {
    const type = phone.getType();
    if (SERVICES.has(type)) return malformed('premium');
    return { kind: 'phone', e164: phone.number, type: TYPES[type ?? 'UAN'] ?? 'other' };
  }
  const length = validatePhoneNumberLength(number, options);
  if (length === 'TOO_SHORT') return malformed('too_short');
  return malformed(length === 'TOO_LONG' ? 'too_long' : 'not_valid');
}
