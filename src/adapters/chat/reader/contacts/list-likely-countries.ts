import { getCountries, isSupportedCountry } from 'libphonenumber-js/max';

let countriesByZone: ReadonlyMap<string, readonly string[]> | null = null;

/** The zones of a country. Engines have them as a property or, newer ones, as a method: TypeScript knows neither. */
function listZones(country: string): readonly unknown[] {
  const locale = new Intl.Locale(`und-${country}`);
  const getTimeZones: unknown = Reflect.get(locale, 'getTimeZones');
  const zones: unknown =
    typeof getTimeZones === 'function' ? getTimeZones.call(locale) : Reflect.get(locale, 'timeZones');
  return Array.isArray(zones) ? zones : [];
}

/** The clock of a country that has one alone; null: it has several, or nobody knows. */
export function findOnlyZone(country: string): string | null {
  if (!isSupportedCountry(country)) return null;
  const [zone, ...others] = listZones(country);
  return zone === undefined || others.length > 0 ? null : String(zone);
}

function gatherCountries(): ReadonlyMap<string, readonly string[]> {
  const gathered = new Map<string, string[]>();
  for (const country of getCountries()) {
    for (const zone of listZones(country)) {
      gathered.set(String(zone), [...(gathered.get(String(zone)) ?? []), country]);
    }
  }
  return gathered;
}

/** The engine's own name of a zone: Asia/Ho_Chi_Minh may be Asia/Saigon. Null: there is none. */
function toEngineZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * Countries that a merchant may be in (ISO 3166): that of its IANA zone, then that of its currency, as the first two
 * letters of most codes are their country's. For an offer to a person, nothing more.
 */
export function listLikelyCountries(timeZone: string, currency: string | null): readonly string[] {
  countriesByZone ??= gatherCountries();
  const zone = toEngineZone(timeZone);
  const ofZone = zone === null ? [] : (countriesByZone.get(zone) ?? countriesByZone.get(timeZone) ?? []);
  const ofCurrency = currency?.slice(0, 2).toUpperCase() ?? '';
  return [...new Set([...ofZone, ...(isSupportedCountry(ofCurrency) ? [ofCurrency] : [])])];
}
