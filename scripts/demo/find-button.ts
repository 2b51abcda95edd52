import { z } from 'zod';
import type { RecordedView } from './slack-recorder.js';

const rowSchema = z.looseObject({
  type: z.literal('actions'),
  block_id: z.string(),
  elements: z.array(z.looseObject({ action_id: z.string(), text: z.looseObject({ text: z.string() }) })),
});

/** A button of a modal as Slack reports it when it is pressed. Throws when no button has this label. */
export function findButton(view: RecordedView, label: string) {
  for (const block of view.blocks) {
    const row = rowSchema.safeParse(block).data;
    const button = row?.elements.find(({ text }) => text.text === label);
    if (row !== undefined && button !== undefined) return { ...button, block_id: row.block_id };
  }
  throw new Error(`the modal has no button "${label}"`);
}
