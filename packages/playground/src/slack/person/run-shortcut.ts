import type { PersonAction, PersonResult } from '../../protocol.js';
import { type AppAnswer, isAcknowledged } from '../app-side/app-client.js';
import type { PlatformContext } from '../context/platform-context.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow } from '../state/channels.js';
import { findMessage } from '../state/messages.js';
import { toSlackMessage } from '../web-api/slack-shapes.js';
import { sendInteraction, toPayloadChannel } from './interaction.js';
import { buildResult } from './result.js';

/** A global one: no channel, no response_url. @see https://docs.slack.dev/interactivity/implementing-shortcuts */
export async function runShortcut(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'use_shortcut' },
): Promise<PersonResult> {
  const name = getShortcutName(ctx, 'global', action.callbackId);
  const answer = await sendInteraction(ctx, 'shortcut', {
    trigger: { userId, channelId: undefined, viewId: undefined },
    payload: { callback_id: action.callbackId, action_ts: ctx.ids.ts() },
  });
  return showOutcome(ctx, { userId, name, answer });
}

/** From a message's menu; Slack does not offer it on messages only one person sees. */
export async function runMessageShortcut(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'use_message_shortcut' },
): Promise<PersonResult> {
  const name = getShortcutName(ctx, 'message', action.callbackId);
  const channel = getChannelOrThrow(ctx, action.channelId, userId);
  const message = findMessage(ctx, channel.id, action.ts);
  if (message === undefined || message.ephemeralFor !== undefined)
    throw new SlackApiError('message_not_found');
  const answer = await sendInteraction(ctx, 'message_action', {
    trigger: { userId, channelId: channel.id, viewId: undefined },
    payload: {
      callback_id: action.callbackId,
      action_ts: ctx.ids.ts(),
      message_ts: message.ts,
      channel: toPayloadChannel(channel),
      message: toSlackMessage(ctx, message),
      response_url: ctx.responseUrls.issue({ userId, channelId: channel.id, messageTs: message.ts }),
    },
  });
  return showOutcome(ctx, { userId, name, answer });
}

function getShortcutName(ctx: PlatformContext, kind: 'global' | 'message', callbackId: string): string {
  const shortcut = ctx.seed.shortcuts.find((other) => other.kind === kind && other.callbackId === callbackId);
  if (shortcut === undefined) throw new SlackApiError('shortcut_not_found');
  return shortcut.name;
}

function showOutcome(
  ctx: PlatformContext,
  { userId, name, answer }: { userId: string; name: string; answer: AppAnswer },
): PersonResult {
  if (isAcknowledged(answer)) return buildResult(ctx, userId);
  const text = `${name} failed because ${ctx.seed.app.name} did not respond.`;
  ctx.changes.publish({ type: 'notice_shown', userId, text }, [userId]);
  return buildResult(ctx, userId, { outcome: 'failed', notice: text });
}
