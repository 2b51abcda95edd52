import type { types } from '@slack/bolt';
import { TYPED } from '../form/form-fields.js';
import { type Block, cutText, LIMIT, plain } from './block-kit.js';

export interface InputParts {
  readonly blockId: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Tells us at once when it is chosen, not only with the submit. */
  readonly actsAtOnce?: boolean;
}

export function input(parts: InputParts, element: types.InputBlock['element']): Block {
  return {
    type: 'input',
    block_id: parts.blockId,
    label: plain(parts.label),
    optional: parts.isRequired !== true,
    ...(parts.hint === undefined ? {} : { hint: plain(parts.hint, LIMIT.hint) }),
    ...(parts.actsAtOnce === true ? { dispatch_action: true } : {}),
    element,
  };
}

export interface TextInputParts extends InputParts {
  readonly value: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
}

/** Takes any text: what is wrong with it is ours to say, in our words. */
export function textInput({ value, placeholder, isMultiline, ...parts }: TextInputParts): Block {
  return input(parts, {
    type: 'plain_text_input',
    action_id: TYPED,
    ...(value === '' ? {} : { initial_value: cutText(value, LIMIT.initialValue) }),
    ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMIT.placeholder) }),
    ...(isMultiline === true ? { multiline: true } : {}),
  });
}
