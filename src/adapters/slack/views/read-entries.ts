import type { types } from '@slack/bolt';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { decodeEmoji } from '../../chat/reader/text/decode-emoji.js';
import type { ShownView, StateValue } from './shown-view.js';

function readEntry(typed: StateValue | undefined): string | readonly string[] | null {
  if (typed === undefined) return null;
  const { selected_options, selected_users, selected_date_time, files } = typed;
  if (selected_options) return selected_options.map(({ value }) => value);
  if (selected_users) return selected_users;
  if (files) return files[0]?.id ?? null;
  if (typeof selected_date_time === 'number') return new Date(selected_date_time * 1000).toISOString();
  if (typeof typed.value === 'string') return decodeEmoji(typed.value);
  return typed.selected_option?.value ?? typed.selected_conversation ?? null;
}

type Block = ShownView['content']['blocks'][number];

const isInput = (block: Block): block is types.InputBlock => block.type === 'input';

/** What stands in each input of a modal, by its block_id: the name of the field. */
export function readEntries({ content, values }: ShownView): FormEntries {
  return Object.fromEntries(
    content.blocks.flatMap((block) => {
      if (!isInput(block) || block.block_id === undefined) return [];
      const typed = values[block.block_id]?.[block.element.action_id ?? ''];
      return [[block.block_id, readEntry(typed)]];
    }),
  );
}
