import type { types } from '@slack/bolt';
import type { TextField } from '../../chat/conversation/model/field.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { TYPED } from '../intents/action-ids.js';
import { type Block, LIMIT, plain } from './block-kit.js';

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
    label: plain(parts.label, LIMIT.label),
    optional: parts.isRequired !== true,
    ...(parts.hint === undefined ? {} : { hint: plain(parts.hint, LIMIT.hint) }),
    ...(parts.actsAtOnce === true ? { dispatch_action: true } : {}),
    element,
  };
}

export function placeholderOf({ placeholder }: { readonly placeholder?: string }) {
  return placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMIT.placeholder) };
}

/** Takes any text: what is wrong with it is ours to say, in our words. */
export function renderText(field: TextField): Block {
  const { value, isLong } = field;
  return input(
    { ...field, blockId: field.name },
    {
      type: 'plain_text_input',
      action_id: TYPED,
      ...(value === '' ? {} : { initial_value: cutText(value, LIMIT.initialValue) }),
      ...placeholderOf(field),
      ...(isLong === true ? { multiline: true } : {}),
    },
  );
}
