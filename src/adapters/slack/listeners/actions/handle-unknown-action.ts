import { COMMAND_PREFIX } from '../../../chat/grammar/command-table.js';
import { findShowFailure } from '../../failures/show-failure.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';

/** Old messages keep their buttons for ever: one that means nothing any more says so. */
export async function handleUnknownAction(_deps: SlackDeps, { context }: ActionArgs): Promise<void> {
  const text =
    'This button belongs to an older version of Paylink and does nothing any more. Type the command instead.';
  await findShowFailure(context)?.({ text, example: `${COMMAND_PREFIX} help` });
}
