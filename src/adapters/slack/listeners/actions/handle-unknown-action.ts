import { oldButtonCopy } from '../../../chat/conversation/pages/build-refusal.js';
import { findShowFailure } from '../../failures/show-failure.js';
import { wordsOf } from '../../people/speak-to.js';
import type { ActionArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** Old messages keep their buttons for ever: one that means nothing any more says so. */
export async function handleUnknownAction(_deps: SlackDeps, { context }: ActionArgs): Promise<void> {
  const words = wordsOf(context);
  await findShowFailure(context)?.(words, oldButtonCopy(words));
}
