import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Marks that a phone's address book puts round a number when it is copied. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MAX_LENGTH = 40;

function toCountry(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase() ?? '';
  return isSupportedCountry(code) ? code : undefined;
}

/**
 * A phone number as typed to E.164: "+66 81 234 5678" is `+66812345678`. Without `+` it is read as a number of
 * `defaultCountry` (ISO 3166, two letters); without one it is refused. Null: no possible number.
 */
export function parsePhone(text: string, defaultCountry?: string): string | null {
  const typed = text.replace(INVISIBLE, '').trim();
  if (typed.length > MAX_LENGTH) return null;
  const international = typed.replace(/^tel:/i, '').replace(/^00(?=[1-9])/, '+');
  const country = toCountry(defaultCountry);
  const options = { extract: false, ...(country === undefined ? {} : { defaultCountry: country }) };
  const phone = parsePhoneNumberFromString(international, options);
  if (phone === undefined || !phone.isPossible() || phone.ext !== undefined) return null;
  return phone.number;
}
