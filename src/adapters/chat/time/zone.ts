import { IANAZone } from 'luxon';
import type { Words } from '../words/words.js';

/** IANA keeps the names of cities as they once were; these are the ones people read today. */
const CITY_NAMES: Readonly<Record<string, string>> = {
  Calcutta: 'Kolkata',
  Saigon: 'Ho Chi Minh City',
  Ho_Chi_Minh: 'Ho Chi Minh City',
  Katmandu: 'Kathmandu',
  Rangoon: 'Yangon',
  Kiev: 'Kyiv',
  Faeroe: 'Faroe',
};

/** The zone itself when it is one of IANA's, else UTC: a profile may hold anything. */
export function toZone(timeZone: string): string {
  // `create` remembers what it found; `isValidZone` builds a formatter each time.
  return IANAZone.create(timeZone).isValid ? timeZone : 'UTC';
}

/** A zone in words: `Asia/Bangkok` is "Bangkok time" in English, what Intl calls it in other languages; UTC is "UTC". */
export function nameZone(words: Words, timeZone: string): string {
  const zone = toZone(timeZone);
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|GMT|Greenwich)$/.test(zone)) return 'UTC';
  // Etc/GMT+5 is west of Greenwich: its sign is turned round, as POSIX has it.
  const fixed = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  if (fixed !== null) return fixed[2] === '0' ? 'UTC' : `UTC${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`;
  return words.language === 'en'
    ? words.say('time.city_time', { city: nameCity(zone) })
    : nameGenericZone(words, zone);
}

/** A winter of these years: of older ones Intl knows no name that covers summer too. */
const ANY_DAY = new Date('2026-01-15T12:00:00Z');

/** By language and zone. A formatter takes a third of a millisecond to build, and the settings name every zone. */
const genericNames = new Map<string, string>();

/** "giờ Việt Nam": names of places, without summer and winter. */
function nameGenericZone({ locale }: Words, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  const name = genericNames.get(key) ?? findGenericName(locale, timeZone);
  genericNames.set(key, name);
  return name;
}

/** Some short names are but letters, like "ET"; those of Indonesia are what everybody there says: WIB, WITA and WIT. */
export const LETTERS = /^(?:(?!WI(?:B|TA|T)$)[A-Z]{1,5}|(?:GMT|UTC).*)$/;

/** Intl begins a name in Vietnamese as if it were a sentence; here a zone is always named within one. */
export const CAPITAL = /^Giờ(?= )/;

function findGenericName(locale: string, timeZone: string): string {
  const short = findName(locale, { timeZone, timeZoneName: 'shortGeneric' });
  const name = LETTERS.test(short) ? findName(locale, { timeZone, timeZoneName: 'longGeneric' }) : short;
  return name.replace(CAPITAL, (noun) => noun.toLowerCase());
}

function findName(
  locale: string,
  options: Intl.DateTimeFormatOptions & { readonly timeZone: string },
): string {
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(ANY_DAY);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? options.timeZone;
}

/** The city that a zone of IANA's is named after, as people read it today: `Asia/Calcutta` is "Kolkata". */
export function nameCity(zone: string): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return CITY_NAMES[city] ?? city.replaceAll('_', ' ');
}
