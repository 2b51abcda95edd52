import { nameZone } from '../../time/zone.js';
import type { Words } from '../../words/words.js';
import type { FieldOption, OptionGroup } from '../model/field.js';

/** "Asia/Bangkok (Bangkok time)": found by the region and by the city as people call it. */
function timeZoneOption(words: Words, zone: string): FieldOption {
  return { label: `${zone} (${nameZone(words, zone)})`, value: zone };
}

/**
 * Every zone that this machine can reckon in, by region; `current` is among them even if it goes by an old name, and those that
 * are likely come first.
 */
export function buildTimeZoneGroups(
  words: Words,
  current: string,
  likely: readonly string[] = [],
): readonly OptionGroup[] {
  const zones = [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
  const regions = new Map<string, FieldOption[]>();
  for (const zone of zones.filter((each) => !likely.includes(each))) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC';
    regions.set(region, [...(regions.get(region) ?? []), timeZoneOption(words, zone)]);
  }
  const first = likely.map((zone) => timeZoneOption(words, zone));
  return [
    ...(first.length === 0 ? [] : [{ label: words.say('signup.country.likely'), options: first }]),
    ...[...regions].map(([label, options]) => ({ label, options })),
  ];
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
