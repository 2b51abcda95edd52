import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import { stripInvisible } from '../../../../domain/text/strip-invisible.js';
import {
  explainPhone,
  judgePhone,
  type MalformedPhone,
  malformed,
  type Phone,
  supposePhone,
} from './judge-phone.js';
import { NO_HOME, type PhoneHome } from './phone-home.js';
import { toPlainSigns } from './to-plain-signs.js';

/** `readings`: the numbers that it may be, in E.164, the likeliest first; at least one. */
export type ParsedPhone =
  | Phone
  | { readonly kind: 'ask'; readonly readings: readonly string[] }
  | MalformedPhone;

const MAX_LENGTH = 60;
/** ITU-T E.164 */
const MAX_DIGITS = 15;
const MIN_DIGITS = 7;
/** Shorter ones are somebody's number at home with its own first digits, not with a country code whose + is missing. */
const MIN_DIGITS_WITH_CODE = 11;

const LABEL = /^(?:tel|phone|mobile|whatsapp):\s*/i;
/** Where WhatsApp is opened with a number: always with its country code, without the +. */
const CHAT_ADDRESS = /^(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)\+?/i;
const WRITTEN = /^\+?[0-9 ()./-]+$/;

/** A number as its digits are read: with `+` where it is certain that a country code comes first; null: no number. */
function toNumber(text: string): string | null {
  const typed = toPlainSigns(stripInvisible(text)).trim();
  const unlabelled = typed.replace(CHAT_ADDRESS, '+').replace(LABEL, '');
  const number = unlabelled.replace(/^\(\+(\d{1,3})\)/, '+$1 ').replace(/^\+ +/, '+');
  return number.length <= MAX_LENGTH && WRITTEN.test(number) && /\d/.test(number) ? number : null;
}

function toCountries(codes: readonly string[]): readonly CountryCode[] {
  return codes.map((code) => code.toUpperCase()).filter((code) => isSupportedCountry(code));
}

function countDigits(number: string): number {
  return number.replace(/\D/g, '').length;
}

type Judgement = ReturnType<typeof judgePhone>;

/** The one phone that all agree on; several are asked about; null: none is. */
function agree(judgements: readonly Judgement[]): ParsedPhone | null {
  const phones = new Map<string, Phone>();
  for (const each of judgements) if (each !== null && each !== 'premium') phones.set(each.e164, each);
  const [first] = phones.values();
  if (first === undefined) return judgements.includes('premium') ? malformed('premium') : null;
  return phones.size === 1 ? first : { kind: 'ask', readings: [...phones.keys()] };
}

/** Never a phone: somebody has to say which. */
function ask(reading: ParsedPhone | null): ParsedPhone | null {
  return reading?.kind === 'phone' ? { kind: 'ask', readings: [reading.e164] } : reading;
}

/** Digits that begin with a country code, as phones show a number that was copied from elsewhere. */
function judgeWithoutPlus(number: string): readonly Judgement[] {
  const isLong = /^[1-9]/.test(number) && countDigits(number) >= MIN_DIGITS_WITH_CODE;
  return isLong ? [judgePhone(`+${number}`, null)] : [];
}

function readAbroad(number: string, home: CountryCode | null): ParsedPhone {
  const international = number.replace(/^00 ?/, '+');
  const isCertain = international === number;
  const atHome = home === null || isCertain ? [] : [judgePhone(number, home)];
  const assigned = agree([judgePhone(international, null), ...atHome]);
  if (assigned !== null) return assigned;
  const supposed = supposePhone(international);
  return (isCertain ? supposed : ask(supposed)) ?? explainPhone(international, null);
}

function readAtHome(number: string, home: CountryCode): ParsedPhone {
  const national = judgePhone(number, home);
  const isPhone = national !== null && national !== 'premium';
  if (isPhone && !/^\d+$/.test(number)) return national;
  const reading = agree([national, ...judgeWithoutPlus(number)]);
  return (isPhone ? reading : ask(reading)) ?? explainPhone(number, home);
}

function readAnywhere(number: string, likely: readonly CountryCode[]): ParsedPhone {
  const digits = countDigits(number);
  if (digits < MIN_DIGITS) return malformed('too_short');
  if (digits > MAX_DIGITS) return malformed('too_long');
  const offers = [...likely.map((country) => judgePhone(number, country)), ...judgeWithoutPlus(number)];
  const reading = ask(agree(offers));
  return reading?.kind === 'ask' ? reading : malformed('no_country');
}

/**
 * Reads a phone number as typed: "+66 81 234 5678" is `+66812345678`. With its country code it need only be as long as
 * numbers of that country are. Without, it has to be in the number plan of `home.country`; with none known it is asked
 * about, with what it would be in the likely countries. Total: whatever the text, an answer.
 */
export function parsePhone(text: string, home: PhoneHome = NO_HOME): ParsedPhone {
  const number = text.length > MAX_LENGTH * 4 ? null : toNumber(text);
  if (number === null) return malformed('not_valid');
  const [country = null] = toCountries([home.country ?? '']);
  if (/^(?:\+|00 ?[1-9])/.test(number)) return readAbroad(number, country);
  return country === null ? readAnywhere(number, toCountries(home.likely)) : readAtHome(number, country);
}
