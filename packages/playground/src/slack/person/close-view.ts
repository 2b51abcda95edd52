import type { PersonAction, PersonResult } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ViewRecord } from '../context/records.js';
import { closeModal, modalsOf, setStack } from '../state/views.js';
import { toSlackView } from '../web-api/slack-shapes.js';
import { sendInteraction } from './interaction.js';
import { findPlace, rememberEntries } from './place.js';
import { buildResult } from './result.js';

/** The close button takes the view on top; the cross, and a view with `clear_on_close`, takes the whole stack. */
export async function closeView(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'close_view' },
): Promise<PersonResult> {
  const stack = modalsOf(ctx, userId);
  const view = stack.find((open) => open.id === action.viewId);
  const root = stack[0];
  if (view === undefined || root === undefined) return buildResult(ctx, userId);
  // What Slack tells of the inputs of a closed view is nowhere written down: here it is all that was typed.
  rememberEntries(findPlace(ctx, userId, { in: 'modal', viewId: view.id }), action.entries ?? {});
  const isCleared = action.all === true || view.content['clear_on_close'] === true;
  if (isCleared) setStack(ctx, userId, []);
  else closeModal(ctx, view);
  await tellApp(ctx, isCleared ? root : view, isCleared);
  return buildResult(ctx, userId);
}

async function tellApp(ctx: PlatformContext, view: ViewRecord, isCleared: boolean): Promise<void> {
  if (view.content['notify_on_close'] !== true) return;
  await sendInteraction(ctx, 'view_closed', {
    trigger: { userId: view.userId, channelId: view.channelId, viewId: undefined },
    payload: { view: toSlackView(ctx, view), is_cleared: isCleared },
  });
}
