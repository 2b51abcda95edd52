import type { JsonObject, PersonAction, PersonResult } from '../../protocol.js';
import { isAcknowledged } from '../app-side/app-client.js';
import type { PlacedElement } from '../block-kit/list-elements.js';
import { buildElementValue, buildStateValues } from '../block-kit/state-values.js';
import type { PlatformContext } from '../context/platform-context.js';
import { setNotice } from '../state/views.js';
import { sendInteraction } from './interaction.js';
import { findPlace, findPlacedElement, formOf, type Place, rememberEntries } from './place.js';
import { buildResult, TROUBLE } from './result.js';

/**
 * A press, or a choice that takes effect at once. In an `input` block without `dispatch_action` it is only remembered:
 * the app learns of it with the submit.
 * @see https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export async function act(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'act' },
): Promise<PersonResult> {
  const place = findPlace(ctx, userId, action.element.place);
  const placed = findPlacedElement(place, action.element);
  rememberEntries(place, action.entries ?? {});
  if (action.entry !== undefined && placed.element.type !== 'overflow') {
    rememberEntries(place, { [placed.blockId]: { [placed.actionId]: action.entry } });
  }
  if (placed.isInput && placed.block['dispatch_action'] !== true) return buildResult(ctx, userId);

  const { viewId, channelId, message } = place;
  const answer = await sendInteraction(ctx, 'block_actions', {
    trigger: { userId, channelId, viewId },
    payload: {
      ...place.describe(),
      ...(message === undefined || channelId === undefined
        ? {}
        : { response_url: ctx.responseUrls.issue({ userId, channelId, messageTs: message.ts }) }),
      ...(message === undefined ? {} : { state: { values: buildStateValues(formOf(place)) } }),
      actions: [buildAction(ctx, place, { placed, entry: action.entry })],
    },
  });
  if (!isAcknowledged(answer)) return showTrouble(ctx, userId, place);
  if (place.view !== undefined) setNotice(ctx, place.view, undefined);
  return buildResult(ctx, userId);
}

function buildAction(
  ctx: PlatformContext,
  place: Place,
  { placed, entry }: { placed: PlacedElement; entry: (PersonAction & { type: 'act' })['entry'] },
): JsonObject {
  const { blockId, actionId, element } = placed;
  const { text, value, style } = element;
  const address = { action_id: actionId, block_id: blockId, action_ts: ctx.ids.ts() };
  if (element.type === 'button' || element.type === 'workflow_button') {
    const optional = { ...(value === undefined ? {} : { value }), ...(style === undefined ? {} : { style }) };
    return { type: element.type, ...address, text: text ?? null, ...optional };
  }
  const form = formOf(place);
  // An overflow menu remembers nothing: what was chosen lives for this one payload.
  const entries = element.type === 'overflow' ? { [blockId]: { [actionId]: entry ?? null } } : form.entries;
  return { ...buildElementValue({ ...form, entries }, blockId, element), ...address };
}

function showTrouble(ctx: PlatformContext, userId: string, place: Place): PersonResult {
  const { view } = place;
  if (view !== undefined) {
    setNotice(ctx, view, TROUBLE);
  } else {
    const change = { type: 'notice_shown' as const, userId, text: TROUBLE };
    ctx.changes.publish({ ...change, ...(place.channelId ? { channelId: place.channelId } : {}) }, [userId]);
  }
  return buildResult(ctx, userId, { outcome: 'failed', notice: TROUBLE });
}
