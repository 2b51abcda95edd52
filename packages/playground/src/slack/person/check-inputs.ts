import type { JsonObject } from '../../protocol.js';
import { type BlockElement, listElements } from '../block-kit/list-elements.js';
import { buildElementValue, type FormState, isEmptyValue } from '../block-kit/state-values.js';

/**
 * What Slack's client refuses before the app hears of a submit: required inputs left empty, text outside its length,
 * numbers that are none or out of range. By block_id. Emails and urls go to the app unchecked, which must not rely on
 * the client for them.
 */
export function checkInputs(form: FormState): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { block, blockId, element, isInput } of listElements(form.blocks)) {
    if (!isInput) continue;
    const value = buildElementValue(form, blockId, element);
    const error = isEmptyValue(value)
      ? block['optional'] === true
        ? undefined
        : 'Please complete this required field.'
      : checkValue(element, value);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function checkValue(element: BlockElement, { value }: JsonObject): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (element.type === 'plain_text_input') return checkLength(element, value);
  return element.type === 'number_input' ? checkNumber(element, value) : undefined;
}

function checkLength(element: BlockElement, value: string): string | undefined {
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
  const longest = typeof max === 'number' ? max : 3000;
  return value.length > longest ? `Please enter no more than ${longest} characters.` : undefined;
}

function checkNumber(element: BlockElement, value: string): string | undefined {
  const pattern = element['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return 'Please enter a valid number.';
  const { min_value: min, max_value: max } = element;
  if (typeof min === 'string' && Number(value) < Number(min))
    return `Please enter a number of ${min} or more.`;
  if (typeof max === 'string' && Number(value) > Number(max))
    return `Please enter a number of ${max} or less.`;
  return undefined;
}
