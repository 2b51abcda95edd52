import { z } from 'zod';
import type { RecordedView } from './slack-recorder.js';

const inputSchema = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  label: z.looseObject({ text: z.string() }),
  element: z.looseObject({
    type: z.string(),
    action_id: z.string(),
    initial_value: z.string().optional(),
    initial_option: z.unknown().optional(),
    initial_options: z.array(z.unknown()).optional(),
    initial_conversation: z.string().optional(),
  }),
});

type Input = z.infer<typeof inputSchema>;
type Entry = Readonly<Record<string, unknown>>;

/**
 * A modal's `state.values` as Slack sends them at a submit: what the form came with, and what was typed over it.
 * Fields are found by their visible labels. Throws when a label is not there.
 */
export function fillForm(view: RecordedView, typed: Readonly<Record<string, string>>) {
  const inputs = view.blocks.flatMap((block) => inputSchema.safeParse(block).data ?? []);
  for (const label of Object.keys(typed)) {
    if (!inputs.some((input) => input.label.text === label))
      throw new Error(`the form has no field "${label}"`);
  }
  return Object.fromEntries(
    inputs.map((input) => [
      input.block_id,
      { [input.element.action_id]: entryOf(input, typed[input.label.text]) },
    ]),
  );
}

/** The visible label of the field that a block id belongs to. */
export function labelOf(view: RecordedView, blockId: string): string {
  const inputs = view.blocks.flatMap((block) => inputSchema.safeParse(block).data ?? []);
  return inputs.find((input) => input.block_id === blockId)?.label.text ?? blockId;
}

function entryOf({ element }: Input, typed: string | undefined): Entry {
  const { type } = element;
  if (type === 'checkboxes' || type.startsWith('multi_')) {
    return { type, selected_options: element.initial_options ?? [] };
  }
  if (type === 'conversations_select') {
    return { type, selected_conversation: typed ?? element.initial_conversation ?? null };
  }
  if (type.endsWith('_select') || type === 'radio_buttons') {
    return { type, selected_option: element.initial_option ?? null };
  }
  return { type, value: typed ?? element.initial_value ?? null };
}
