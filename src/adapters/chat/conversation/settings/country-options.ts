import { COUNTRIES } from '../../../../domain/text/countries.js';
import { nameCountry } from '../../copy/name-country.js';
import type { Words } from '../../words/words.js';
import type { FieldOption, OptionGroup } from '../model/field.js';

/** A chat shows no more in one group: https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
const MOST_IN_GROUP = 100;

/** Every country by its name, those that are likely first; the rest is split where a group is full. */
export function buildCountryGroups(words: Words, likely: readonly string[]): readonly OptionGroup[] {
  const toOption = (code: string): FieldOption => ({ label: nameCountry(words, code), value: code });
  const order = new Intl.Collator(words.locale);
  const rest = COUNTRIES.filter((code) => !likely.includes(code))
    .map(toOption)
    .toSorted((one, other) => order.compare(one.label, other.label));
  const groups =
    likely.length === 0 ? [] : [{ label: words.say('signup.country.likely'), options: likely.map(toOption) }];
  return [...groups, ...splitByAlphabet(rest)];
}

/** "Afghanistan – Greece" */
function splitByAlphabet(options: readonly FieldOption[]): readonly OptionGroup[] {
  const count = Math.ceil(options.length / MOST_IN_GROUP);
  const size = Math.ceil(options.length / count);
  return Array.from({ length: count }, (_, at) => {
    const part = options.slice(at * size, (at + 1) * size);
    return { label: `${part[0]?.label} – ${part.at(-1)?.label}`, options: part };
  });
}
