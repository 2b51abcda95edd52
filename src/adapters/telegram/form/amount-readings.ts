import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import { readText } from '../../chat/conversation/model/form-entries.js';
import { resolveMoney } from '../../chat/reader/form/resolve-money.js';
import type { FormState } from './form-state.js';
import type { Question } from './list-questions.js';

/** Where none is known: two that no text means by itself both at once, with two decimals, like most. */
const STAND_INS = ['USD', 'EUR'] as const;

/** Whether something is money, to be read by whoever takes what is typed. */
export function takesMoney(question: Question): boolean {
  return question.kind === 'text' && question.takes === 'amount';
}

/** What an amount that stands there and was refused may mean: "1,500" is 1,500.00 or 1.50. Each is as one would type it. */
export function listAmountReadings(
  { form, entries, problems }: FormState,
  question: Question,
): readonly FieldOption[] {
  if (!takesMoney(question) || problems[question.name] === undefined) return [];
  const chosen = form.form === 'link' ? readText(entries, LINK_FIELD.currency) : '';
  const text = readText(entries, question.name);
  const [readings, others] = STAND_INS.map((standIn) => readAmbiguous(text, chosen || standIn));
  return (readings ?? []).map((reading, at) => {
    const plain = formatPlainAmount(reading);
    // A currency that is only assumed is none to show.
    return reading.currency === others?.[at]?.currency
      ? { value: `${plain} ${reading.currency}`, label: formatMoney(reading) }
      : { value: plain, label: plain };
  });
}

function readAmbiguous(text: string, currency: string): readonly Money[] {
  const money = resolveMoney(text, '', currency);
  const [problem] = money.ok ? [] : money.problems;
  return problem?.field === 'amount' && problem.problem === 'ambiguous' ? problem.readings : [];
}
