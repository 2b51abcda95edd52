import type { Block, ElementAddress, ElementPlace, Entries, JsonObject } from '../../protocol.js';
import { findElement, type PlacedElement } from '../block-kit/list-elements.js';
import type { OfferedOptions } from '../block-kit/offered-options.js';
import type { FormState } from '../block-kit/state-values.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { MessageRecord, ViewRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow } from '../state/channels.js';
import { findMessage } from '../state/messages.js';
import { modalsOf } from '../state/views.js';
import { toSlackMessage, toSlackView } from '../web-api/slack-shapes.js';
import { toPayloadChannel } from './interaction.js';

/** A message or view a person acts in, seen alike. */
export interface Place {
  blocks: Block[];
  /** What this person typed there; written to by {@link rememberEntries}. */
  entries: Entries;
  offered: OfferedOptions;
  channelId: string | undefined;
  /** The modal a trigger made here comes from. */
  viewId: string | undefined;
  view: ViewRecord | undefined;
  message: MessageRecord | undefined;
  /** `container` and its neighbours of the payload, read at the moment of sending. */
  describe(): JsonObject;
}

/** Throws `view_not_found` or `message_not_found` for what the person does not see (any more). */
export function findPlace(ctx: PlatformContext, userId: string, place: ElementPlace): Place {
  if (place.in === 'message') return placeOfMessage(ctx, userId, place);
  const home = ctx.state.homes.get(userId);
  const view = place.in === 'home' ? home : modalsOf(ctx, userId).find((open) => open.id === place.viewId);
  if (view === undefined || view.id !== place.viewId) throw new SlackApiError('view_not_found');
  return {
    blocks: view.content.blocks,
    entries: view.entries,
    offered: view.offered,
    channelId: view.channelId,
    viewId: view.content.type === 'modal' ? view.id : undefined,
    view,
    message: undefined,
    describe: () => ({ container: { type: 'view', view_id: view.id }, view: toSlackView(ctx, view) }),
  };
}

export function findPlacedElement(place: Place, address: ElementAddress): PlacedElement {
  const placed = findElement(place.blocks, address.blockId, address.actionId);
  if (placed === undefined) throw new SlackApiError('element_not_found');
  return placed;
}

export function rememberEntries(place: Place, entries: Entries): void {
  for (const [blockId, byAction] of Object.entries(entries)) {
    place.entries[blockId] = { ...place.entries[blockId], ...byAction };
  }
}

export function formOf({ blocks, entries, offered, channelId }: Place): FormState {
  return { blocks, entries, offered, channelId };
}

function placeOfMessage(
  ctx: PlatformContext,
  userId: string,
  { channelId, ts }: { channelId: string; ts: string },
): Place {
  const channel = getChannelOrThrow(ctx, channelId, userId);
  const message = findMessage(ctx, channelId, ts);
  const isForAnother = message?.ephemeralFor !== undefined && message.ephemeralFor !== userId;
  if (message === undefined || isForAnother) throw new SlackApiError('message_not_found');
  const isEphemeral = message.ephemeralFor !== undefined;
  const entries = message.entriesByUser.get(userId) ?? {};
  message.entriesByUser.set(userId, entries);
  return {
    blocks: message.blocks,
    entries,
    offered: message.offered,
    channelId,
    viewId: undefined,
    view: undefined,
    message,
    describe: () => ({
      container: { type: 'message', message_ts: ts, channel_id: channelId, is_ephemeral: isEphemeral },
      channel: toPayloadChannel(channel),
      // Slack keeps no ephemeral messages, so it cannot hand them back.
      ...(isEphemeral ? {} : { message: toSlackMessage(ctx, message) }),
    }),
  };
}
