import { LANGUAGES } from '../../../../domain/text/language.js';
import { nameZone, toZone } from '../../time/zone.js';
import { wordsIn } from '../../words/words-in.js';
import { foldTimeText } from './time-text.js';

/** Zones are few, and Intl takes a while for each name. */
const known = new Map<string, readonly string[]>();

function list(zone: string): readonly string[] {
  const names = LANGUAGES.map((language) => foldTimeText(nameZone(wordsIn(language), zone)).exact);
  return [...new Set(names)].filter((name) => name !== 'utc').sort((a, b) => b.length - a.length);
}

/** What Paylink calls a zone in each of its languages, as the reader folds texts, the longest first; none for UTC. */
export function listOwnZoneNames(timeZone: string): readonly string[] {
  const zone = toZone(timeZone);
  const names = known.get(zone) ?? list(zone);
  known.set(zone, names);
  return names;
}
