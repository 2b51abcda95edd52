import { FixedOffsetZone } from 'luxon';
import type { ZoneSpec } from './time-parts.js';

/** Every zone that may be meant, as luxon writes them; the person's own where none was said. */
export function resolveZones(zone: ZoneSpec | undefined, ownZone: string): readonly string[] {
  if (zone === undefined) return [ownZone];
  if (zone.kind === 'iana') return [zone.zone];
  const offsets = zone.kind === 'offset' ? [zone.minutes] : zone.offsets;
  const homes = zone.kind === 'offset' ? [] : zone.homes;
  return [...offsets.map((minutes) => FixedOffsetZone.instance(minutes).name), ...homes];
}
