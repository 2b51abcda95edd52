import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import { SETTINGS_FIELD } from '../../chat/conversation/settings/settings-fields.js';
import { findCurrencyWord } from '../../chat/reader/money/find-currency-word.js';
import { dropAccents } from '../../chat/reader/money/fold-word.js';
import { foldText } from '../../chat/reader/text/fold-text.js';

const CURRENCY_FIELDS: ReadonlySet<string> = new Set([LINK_FIELD.currency, SETTINGS_FIELD.currencies]);

/** Words alone, each with a space before it, so that the beginning of any of them is found. */
function toWords(text: string): string {
  return ` ${dropAccents(foldText(text).toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()}`;
}

/** "baht", "dollars", "$": by every name that a currency has. */
function matchCurrency(options: readonly FieldOption[], text: string): readonly FieldOption[] {
  const candidates = findCurrencyWord(foldText(text).trim())?.candidates ?? [];
  return candidates.flatMap((code) => options.filter(({ value }) => value === code).slice(0, 1));
}

/** The one that is called exactly so, by its name or by what stands for it; null: none is. */
export function findNamed(options: readonly FieldOption[], text: string): FieldOption | null {
  const typed = toWords(text);
  if (typed === ' ') return null;
  return options.find(({ value, label }) => toWords(value) === typed || toWords(label) === typed) ?? null;
}

/** "email, sms": the parts of what was typed where several may be chosen. */
export function splitNames(text: string): readonly string[] {
  return text.split(/[,;\n]/).filter((part) => part.trim() !== '');
}

/** The options that a text names: the one that is called so, else all whose words begin like it. */
export function matchOptions(
  field: string,
  options: readonly FieldOption[],
  text: string,
): readonly FieldOption[] {
  const typed = toWords(text);
  const exact = findNamed(options, text);
  if (exact !== null) return [exact];
  const begun =
    typed === ' ' ? [] : options.filter((each) => toWords(`${each.value} ${each.label}`).includes(typed));
  if (begun.length > 0) return begun;
  return CURRENCY_FIELDS.has(field) ? matchCurrency(options, text) : [];
}
