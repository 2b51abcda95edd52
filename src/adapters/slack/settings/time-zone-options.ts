import { nameZone } from '../../chat/time/zone.js';
import { type Option, option, plain } from '../blocks/block-kit.js';
import type { OptionGroup } from '../form/currency-options.js';

/** A select's group holds at most 100 options. */
const GROUP_SIZE = 100;

/** "Asia/Bangkok (Bangkok time)": found by the region and by the city as people call it. */
export function timeZoneOption(zone: string): Option {
  return option(`${zone} (${nameZone(zone)})`, zone);
}

function chunk<Item>(items: readonly Item[]): Item[][] {
  return items.length <= GROUP_SIZE
    ? [[...items]]
    : [items.slice(0, GROUP_SIZE), ...chunk(items.slice(GROUP_SIZE))];
}

/** Every zone that this machine can reckon in, by region; `current` is among them even if it goes by an old name. */
export function buildTimeZoneGroups(current: string): OptionGroup[] {
  const zones = [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
  const regions = new Map<string, string[]>();
  for (const zone of zones) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC';
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return [...regions].flatMap(([region, members]) =>
    chunk(members).map((part, at) => ({
      label: plain(at === 0 ? region : `${region}, more`),
      options: part.map(timeZoneOption),
    })),
  );
}

/** Whether a zone that came back from a form is one. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}
