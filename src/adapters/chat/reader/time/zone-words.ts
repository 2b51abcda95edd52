import { nameCity } from '../../time/zone.js';
import type { ZoneSpec } from './time-parts.js';
import { indexWords } from './word-index.js';

type Named = readonly [names: string, offsetHours: readonly number[], homes?: readonly string[]];

/**
 * Abbreviations, with every offset that they stand for. A home is a zone whose clock of the day may be meant as well:
 * people say EST and CET in summer too.
 */
const ABBREVIATIONS: readonly Named[] = [
  ['utc|gmt|z|zulu', [0]],
  ['wet', [0], ['Europe/Lisbon']],
  ['cet|mez', [1], ['Europe/Paris']],
  ['cest|mesz', [2]],
  ['eet', [2], ['Europe/Athens']],
  ['eest', [3]],
  ['msk', [3]],
  ['sast', [2]],
  ['wat', [1]],
  ['ict|wib', [7]],
  ['hkt|sgt|pht|myt|wita', [8]],
  ['jst|kst', [9]],
  ['npt', [5.75]],
  ['pkt', [5]],
  ['est', [-5], ['America/New_York']],
  ['edt', [-4]],
  ['cdt', [-5, -4]],
  ['cst', [-6, 8], ['America/Chicago']],
  ['mst', [-7], ['America/Denver']],
  ['mdt', [-6]],
  ['pst', [-8], ['America/Los_Angeles']],
  ['pdt', [-7]],
  ['akst', [-9], ['America/Anchorage']],
  ['akdt', [-8]],
  ['hst', [-10]],
  ['ast', [-4, 3]],
  ['adt', [-3]],
  ['brt', [-3]],
  ['cot', [-5]],
  ['ist', [5.5, 2, 1]],
  ['bst', [1, 6]],
  ['gst', [4]],
  ['sst', [-11, 8]],
  ['aest', [10], ['Australia/Sydney']],
  ['aedt', [11]],
  ['acst', [9.5], ['Australia/Adelaide']],
  ['acdt', [10.5]],
  ['awst', [8]],
  ['nzst', [12], ['Pacific/Auckland']],
  ['nzdt', [13]],
  ['et|eastern time|eastern', [], ['America/New_York']],
  ['ct|central time', [], ['America/Chicago']],
  ['mt|mountain time', [], ['America/Denver']],
  ['pt|pacific time|pacific', [], ['America/Los_Angeles']],
];

/** Abbreviations that are words as well: never read as a zone, and never passed over after a time. */
export const UNREAD_ZONES = 'west|cat|eat|wit|art|clt|pet';

/** Abbreviations that mean something else to those who live in these zones. */
export const LOCAL_MEANINGS: Readonly<Record<string, { readonly in: RegExp; readonly offsetHours: number }>> =
  {
    pst: { in: /^Asia\/Manila$/, offsetHours: 8 },
    est: { in: /^Australia\//, offsetHours: 10 },
    mst: { in: /^Asia\/Kuala_Lumpur$/, offsetHours: 8 },
  };

/** Places that IANA names no zone after. */
const MORE_PLACES: Readonly<Record<string, string>> = {
  'Asia/Ho_Chi_Minh': 'vietnam|viet nam|hanoi|ha noi|saigon|da nang|vn|hcmc',
  'Asia/Bangkok': 'thailand|thai|phuket|chiang mai|ไทย|กรุงเทพ',
  'Asia/Jakarta': 'indonesia|bandung',
  'Asia/Makassar': 'bali',
  'Asia/Seoul': 'korea|korean|busan|한국|서울',
  'Asia/Tokyo': 'japan|osaka|kyoto|日本|东京|東京',
  'Asia/Shanghai': 'china|beijing|shenzhen|北京|中国',
  'Asia/Kolkata': 'india|indian|delhi|new delhi|mumbai|bangalore|chennai',
  'Europe/London': 'uk|british|england',
  'Europe/Paris': 'france|french',
  'Europe/Berlin': 'germany|german|munich|frankfurt|hamburg',
  'Europe/Madrid': 'spain|barcelona',
  'Europe/Rome': 'italy|milan',
  'America/New_York': 'nyc|boston|miami|washington|atlanta|ny',
  'America/Los_Angeles': 'san francisco|seattle|sf|california',
};

const toMinutes = (hours: number) => hours * 60;

export const ABBREVIATION_WORDS = indexWords<ZoneSpec>(
  ABBREVIATIONS.map(([names, hours, homes = []]) => [
    names,
    { kind: 'named', offsets: hours.map(toMinutes), homes },
  ]),
);

/** Names of cities and countries, to be followed or preceded by a word for time. */
export const PLACE_WORDS = indexWords<string>([
  ...Intl.supportedValuesOf('timeZone').map((zone) => [nameCity(zone).toLowerCase(), zone] as const),
  ...Object.entries(MORE_PLACES).map(([zone, names]) => [names, zone] as const),
]);
