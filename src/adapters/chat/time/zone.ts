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

/** A zone in words: `Asia/Bangkok` is "Bangkok time", in other languages by its country where Intl has that; UTC is "UTC". */
export function nameZone(words: Words, timeZone: string): string {
  const zone = toZone(timeZone);
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|GMT|Greenwich)$/.test(zone)) return 'UTC';
  // Etc/GMT+5 is west of Greenwich: its sign is turned round, as POSIX has it.
  const fixed = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  if (fixed !== null) return fixed[2] === '0' ? 'UTC' : `UTC${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`;
  const generic = words.language === 'en' ? null : nameGenericZone(words, zone);
  return generic ?? words.say('time.city_time', { city: nameCity(zone) });
}

/** A winter of these years: of older ones Intl knows no name that covers summer too. */
const ANY_DAY = new Date('2026-01-15T12:00:00Z');

/** By language and zone. A formatter takes a third of a millisecond to build, and the settings name every zone. */
const genericNames = new Map<string, string | null>();

/** "giờ Việt Nam": names of places, without summer and winter; null where Intl has but letters. */
function nameGenericZone({ locale }: Words, timeZone: string): string | null {
  const key = `${locale} ${timeZone}`;
  const known = genericNames.get(key);
  if (known !== undefined) return known;
  const name = findGenericName(locale, timeZone);
  genericNames.set(key, name);
  return name;
}

/** Some short names are but letters, like "ET"; those of Indonesia are what everybody there says: WIB, WITA and WIT. */
export const LETTERS = /^(?:(?!WI(?:B|TA|T)$)[A-Z]{1,5}|(?:GMT|UTC).*)$/;

/** Intl begins a name in Vietnamese as if it were a sentence; here a zone is always named within one. */
export const CAPITAL = /^Giờ(?= )/;

function findGenericName(locale: string, timeZone: string): string | null {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' });
  const name = format.formatToParts(ANY_DAY).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === '' || LETTERS.test(name) ? null : name.replace(CAPITAL, (noun) => noun.toLowerCase());
}

/** The city that a zone of IANA's is named after, as people read it today: `Asia/Calcutta` is "Kolkata". */
export function nameCity(zone: string): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return CITY_NAMES[city] ?? city.replaceAll('_', ' ');
}
