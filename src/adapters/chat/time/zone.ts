import { IANAZone } from 'luxon';

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

/** A zone in words: `Asia/Bangkok` is "Bangkok time", UTC is "UTC". */
export function nameZone(timeZone: string): string {
  const zone = toZone(timeZone);
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|GMT|Greenwich)$/.test(zone)) return 'UTC';
  // Etc/GMT+5 is west of Greenwich: its sign is turned round, as POSIX has it.
  const fixed = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  if (fixed !== null) return fixed[2] === '0' ? 'UTC' : `UTC${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`;
  return `${nameCity(zone)} time`;
}

/** The city that a zone of IANA's is named after, as people read it today: `Asia/Calcutta` is "Kolkata". */
export function nameCity(zone: string): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return CITY_NAMES[city] ?? city.replaceAll('_', ' ');
}
