import { IANAZone } from 'luxon';
import { listOwnZoneNames } from './own-zone-names.js';
import { matchAt, skipSpaces } from './read-number.js';
import type { PartReader, Step, TimeParts, ZoneSpec } from './time-parts.js';
import type { TimeText } from './time-text.js';
import { findWord, indexWords } from './word-index.js';
import { ABBREVIATION_WORDS, LOCAL_MEANINGS, PLACE_WORDS } from './zone-words.js';

const OFFSET = /(?:(?:utc|gmt) ?([+-])|(\+)) ?(\d{1,2})(?::?(\d{2}))?(?!\d|:)/y;
const IANA = /[a-z]+(?:\/[a-z_-]+){1,2}/y;
const TIME_BEFORE = indexWords<true>([['giờ|theo giờ|เวลา|hora de|heure de|waktu|hora', true]]);
const TIME_AFTER = indexWords<true>([['time|시간|时间|時間|zeit', true]]);
const HERE = indexWords<true>([['local time|my time|our time', true]]);

function readOffset(text: TimeText, at: number): { readonly end: number; readonly zone: ZoneSpec } | null {
  const match = matchAt(OFFSET, text.plain, at);
  if (match === null) return null;
  const [whole, sign = match[2], , hours = '0', minutes = '0'] = match;
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > 14 * 60 || Number(minutes) > 59) return null;
  return { end: at + whole.length, zone: { kind: 'offset', minutes: sign === '-' ? -ahead : ahead } };
}

function readAbbreviation(text: TimeText, at: number, ownZone: string): readonly Step[] {
  const found = findWord(ABBREVIATION_WORDS, text, at);
  if (found === null || found.value.kind !== 'named') return [];
  const name = text.plain.slice(at, found.end);
  const local = Object.hasOwn(LOCAL_MEANINGS, name) ? LOCAL_MEANINGS[name] : undefined;
  const offsets =
    local?.in.test(ownZone) === true ? [...found.value.offsets, local.offsetHours * 60] : found.value.offsets;
  return [{ end: found.end, parts: { zone: { ...found.value, offsets } } }];
}

/** "Bangkok time", "giờ Hà Nội", "Asia/Bangkok", and the name that Paylink itself gives to the person's zone. */
function readPlace(text: TimeText, at: number, ownZone: string): readonly Step[] {
  const here = findWord(HERE, text, at);
  if (here !== null) return [{ end: here.end, parts: { zone: { kind: 'iana', zone: ownZone } } }];
  const own = listOwnZoneNames(ownZone).find((name) => text.exact.startsWith(name, at));
  if (own !== undefined) {
    return [{ end: at + own.length, parts: { zone: { kind: 'iana', zone: ownZone } } }];
  }
  const iana = matchAt(IANA, text.plain, at);
  if (iana !== null && IANAZone.isValidZone(iana[0])) {
    return [{ end: at + iana[0].length, parts: { zone: { kind: 'iana', zone: iana[0] } } }];
  }
  const before = findWord(TIME_BEFORE, text, at);
  const place = findWord(PLACE_WORDS, text, skipSpaces(text, before?.end ?? at));
  if (place === null) return [];
  const after = findWord(TIME_AFTER, text, skipSpaces(text, place.end));
  if (before === null && after === null) return [];
  return [{ end: after?.end ?? place.end, parts: { zone: { kind: 'iana', zone: place.value } } }];
}

function mergeZones(parts: TimeParts, { end, parts: { zone } }: Step): readonly Step[] {
  if (zone === undefined) return [];
  // "02:30 (UTC+1), Berlin time": the offset is the more exact.
  if (parts.zone === undefined) return [{ end, parts: { ...parts, zone } }];
  return parts.zone.kind === 'offset' && zone.kind === 'iana' ? [{ end, parts }] : [];
}

/** Makes the reader of a zone named in words or by its offset. `ownZone`: the person's. */
export function makeReadZone(ownZone: string): PartReader {
  return (text, at, parts) => {
    if (parts.clock === undefined && parts.day === undefined && parts.weekday === undefined) return [];
    const offset = readOffset(text, at);
    if (offset !== null) return mergeZones(parts, { end: offset.end, parts: { zone: offset.zone } });
    const hasHour = parts.clock !== undefined || parts.part !== undefined;
    const short = hasHour ? readAbbreviation(text, at, ownZone) : [];
    const named = [...short, ...readPlace(text, at, ownZone)];
    return named.flatMap((step) => mergeZones(parts, step));
  };
}
