import { z } from 'zod';
import { proposeFromMessage } from '../../../chat/propose-from-message.js';
import { openLinkForm } from '../../form/open-link-form.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { MessageShortcutArgs } from '../listener-args.js';

const messageShortcut = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default('') }),
});

/** "Create payment link" on a message: the form with the amount, email and phone that the message names. */
export async function handleLinkFromMessageShortcut(
  deps: SlackDeps,
  args: MessageShortcutArgs,
): Promise<void> {
  const { trigger_id, response_url, channel, message } = messageShortcut.parse(args.body);
  await openLinkForm(deps, {
    asker: readAsker(args),
    context: args.context,
    triggerId: trigger_id,
    origin: { channelId: channel.id, responseUrl: response_url },
    propose: ({ merchant }) => proposeFromMessage(message.text, merchant.settings.currencies[0] ?? null),
  });
}
