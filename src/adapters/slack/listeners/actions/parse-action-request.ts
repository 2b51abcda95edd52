import type { BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { decodeAnswered } from '../../intents/answered-block.js';
import type { PressedAction } from '../../intents/pressed-action.js';
import { decodeMetadata, decodeOrigin, NO_ORIGIN, type Origin } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import type { Asking, PressedIn, Surface } from '../asking.js';
import type { ActionArgs } from '../listener-args.js';

/** Something pressed or chosen, apart from Slack's names for its parts. */
export interface ActionRequest extends Asking {
  readonly pressed: PressedAction;
}

const action = z.object({
  action_id: z.string(),
  block_id: z.string(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

function readSurface({ view, container }: BlockAction): Surface {
  if (view !== undefined) return view.type === 'home' ? 'home' : 'modal';
  return container['is_ephemeral'] === true ? 'ephemeral' : 'message';
}

function readPressedIn({ channel, container, response_url }: BlockAction, blockId: string): PressedIn | null {
  const ts: unknown = container['message_ts'];
  const isEphemeral = container['is_ephemeral'] === true && typeof ts === 'string';
  if (!isEphemeral || channel === undefined || !response_url) return null;
  return { channelId: channel.id, ts, responseUrl: response_url, says: decodeAnswered(blockId) };
}

/** Where the message is, or where the modal was begun; nowhere for the Home. */
function readOrigin({ channel, response_url, view }: BlockAction): Origin {
  if (view?.type === 'modal') return decodeOrigin(view.private_metadata);
  return channel === undefined ? NO_ORIGIN : { channelId: channel.id, responseUrl: response_url ?? null };
}

/** Throws ZodError for what is no action of Slack's. */
export function parseActionRequest(args: ActionArgs): ActionRequest {
  const { action_id, block_id, value, selected_option } = action.parse(args.action);
  const { body } = args;
  const surface = readSurface(body);
  const [name = ''] = action_id.split(':', 1);
  const draftId = surface === 'modal' ? decodeMetadata(body.view?.private_metadata ?? '').draftId : null;
  return {
    asker: readAsker(args),
    context: args.context,
    triggerId: body.trigger_id,
    surface,
    origin: readOrigin(body),
    viewId: surface === 'modal' ? (body.view?.id ?? null) : null,
    pressedIn: readPressedIn(body, block_id),
    respond: args.respond,
    pressed: { name, value: value ?? selected_option?.value ?? '', draftId },
  };
}
