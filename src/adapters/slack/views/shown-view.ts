import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import type { Block, ModalView } from '../blocks/block-kit.js';

/** What was typed or chosen in one element, as Slack reports it. */
export const stateValue = z.looseObject({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_date_time: z.number().nullish(),
  selected_conversation: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  files: z.array(z.looseObject({ id: z.string() })).nullish(),
});
export type StateValue = z.infer<typeof stateValue>;

/** block_id -> action_id -> value */
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>;

export const shownView = z.looseObject({
  id: z.string(),
  hash: z.string().optional(),
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), stateValue)) }),
});

/** A modal as the person had it before them when they acted. */
export interface ShownView {
  readonly id: string;
  /** Missing from a view that was just made by the answer to a submit. */
  readonly hash: string | undefined;
  readonly metadata: string;
  readonly values: StateValues;
  readonly content: ModalView;
}

/** Throws ZodError for what is no view of Slack's. */
export function readShownView(view: ViewOutput): ShownView {
  const { id, hash, private_metadata, state } = shownView.parse(view);
  const { title, submit, close, callback_id } = view;
  const content: ModalView = {
    type: 'modal',
    title,
    ...(submit === null ? {} : { submit }),
    ...(close === null ? {} : { close }),
    callback_id,
    private_metadata,
    ...(view.notify_on_close ? { notify_on_close: true } : {}),
    // Slack gives back the blocks it was given, with their ids.
    blocks: view.blocks as Block[],
  };
  return { id, hash, metadata: private_metadata, values: state.values, content };
}
