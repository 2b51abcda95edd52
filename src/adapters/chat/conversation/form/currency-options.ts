import { findCurrency, listCurrencies } from '../../../../domain/money/currencies.js';
import type { Words } from '../../words/words.js';
import type { FieldOption, OptionGroup } from '../model/field.js';

type NameOf = (code: string) => string | undefined;

/** In English the names are ours, elsewhere those of Intl, which answers the code for one that it does not know. */
function namesIn({ language, locale }: Words): NameOf {
  if (language === 'en') return (code) => findCurrency(code)?.name;
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return (code) => names.of(code);
}

/** "USD, US dollar": found by its code and by its name. */
function currencyOption(code: string, name: string | undefined): FieldOption {
  return { label: name === undefined || name === code ? code : `${code}, ${name}`, value: code };
}

/** Every currency, the usual ones first; the rest is split by the alphabet. */
export function buildCurrencyGroups(words: Words, usual: readonly string[]): readonly OptionGroup[] {
  const nameOf = namesIn(words);
  const group = (label: string, codes: readonly string[]): OptionGroup[] =>
    codes.length === 0 ? [] : [{ label, options: codes.map((code) => currencyOption(code, nameOf(code))) }];
  const rest = listCurrencies()
    .map(({ code }) => code)
    .filter((code) => !usual.includes(code));
  return [
    ...group(words.say('form.currency.usual'), usual),
    ...group(
      words.say('form.currency.others_a_to_l'),
      rest.filter((code) => code < 'M'),
    ),
    ...group(
      words.say('form.currency.others_m_to_z'),
      rest.filter((code) => code >= 'M'),
    ),
  ];
}
