import { listLikelyCountries } from '../contacts/list-likely-countries.js';
import type { PhoneHome } from '../contacts/phone-home.js';
import type { LineContext } from '../values/line-context.js';

/** Where a number without its country code is from, for who typed it. */
export function homeOf({ country, timeZone, defaultCurrency }: LineContext): PhoneHome {
  return { country, likely: listLikelyCountries(timeZone, defaultCurrency) };
}
