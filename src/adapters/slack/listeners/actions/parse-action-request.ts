import type { BlockAction, Context } from '@slack/bolt';
import { z } from 'zod';
import { type Asker, readAsker } from '../../people/asker.js';
import { NO_ORIGIN, type Origin } from '../../views/view-metadata.js';
import type { ActionArgs } from '../listener-args.js';

/** Something pressed or chosen, apart from Slack's names for its parts. */
export interface ActionRequest {
  readonly asker: Asker;
  readonly context: Context;
  readonly triggerId: string;
  /** A button's value, or that of the option chosen; empty for none. */
  readonly value: string;
  readonly surface: 'message' | 'ephemeral' | 'modal' | 'home';
  /** Where the message is; nowhere for modals and the Home. */
  readonly origin: Origin;
}

const action = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

function readSurface({ view, container }: BlockAction): ActionRequest['surface'] {
  if (view !== undefined) return view.type === 'home' ? 'home' : 'modal';
  return container['is_ephemeral'] === true ? 'ephemeral' : 'message';
}

function readOrigin({ channel, response_url }: BlockAction): Origin {
  return channel === undefined ? NO_ORIGIN : { channelId: channel.id, responseUrl: response_url ?? null };
}

/** Throws ZodError for what is no action of Slack's. */
export function parseActionRequest(args: ActionArgs): ActionRequest {
  const { value, selected_option } = action.parse(args.action);
  return {
    asker: readAsker(args),
    context: args.context,
    triggerId: args.body.trigger_id,
    value: value ?? selected_option?.value ?? '',
    surface: readSurface(args.body),
    origin: readOrigin(args.body),
  };
}

/** The link an action is about: `<link id>` on a button, `<action>:<link id>` in a menu; null for a url button. */
export function readLinkId({ value }: ActionRequest): string | null {
  const linkId = value.slice(value.indexOf(':') + 1);
  return linkId === '' ? null : linkId;
}
