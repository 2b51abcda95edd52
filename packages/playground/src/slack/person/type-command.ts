import type { PersonAction, PersonResult } from '../../protocol.js';
import { type AppAnswer, isAcknowledged } from '../app-side/app-client.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';
import { readJsonObject } from '../read-body.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow } from '../state/channels.js';
import { postMessage, toShownMessage } from '../state/messages.js';
import { draftResponse } from '../web-api/apply-response.js';
import { escapeTyped } from './escape-typed.js';
import { nameForApp } from './interaction.js';
import { inviteCommand, runInvite } from './invite-command.js';
import { buildResult } from './result.js';

/** @see https://docs.slack.dev/interactivity/implementing-slash-commands */
export async function typeCommand(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'type_command' },
): Promise<PersonResult> {
  const channel = getChannelOrThrow(ctx, action.channelId, userId);
  const [, word = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(action.text.trim()) ?? [];
  if (word === inviteCommand.command) {
    const refusal = runInvite(ctx, userId, { channel, text });
    if (refusal === undefined) return buildResult(ctx, userId);
    return showNotice(ctx, { userId, channel, text: refusal }, 'refused');
  }
  const command = ctx.seed.commands.find((known) => known.command === word);
  if (command === undefined) {
    return showNotice(ctx, { userId, channel, text: `${word} is not a valid command.` }, 'refused');
  }
  const escaped = command.shouldEscape === true ? escapeTyped(ctx, text.trim()) : text.trim();
  const answer = await sendCommand(ctx, { userId, channel, command: word, text: escaped });
  if (!isAcknowledged(answer)) {
    const error = answer.kind === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
    return showNotice(ctx, { userId, channel, text: `${word} failed with the error "${error}"` });
  }
  return showAnswer(ctx, { userId, channel, typed: action.text.trim(), body: answer.body });
}

function sendCommand(
  ctx: PlatformContext,
  typed: { userId: string; channel: ChannelRecord; command: string; text: string },
): Promise<AppAnswer> {
  const { team, app } = ctx.seed;
  const { userId, channel, command, text } = typed;
  const fields = {
    token: 'playground-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: nameForApp(channel),
    user_id: userId,
    user_name: ctx.state.users.get(userId)?.name ?? '',
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: ctx.responseUrls.issue({ userId, channelId: channel.id, messageTs: undefined }),
    trigger_id: ctx.triggers.issue({ userId, channelId: channel.id, viewId: undefined }),
  };
  const rawBody = new URLSearchParams(fields).toString();
  return ctx.app.send({ kind: 'slash_command', contentType: 'application/x-www-form-urlencoded', rawBody });
}

/** Nothing, a text, or a message as JSON; one that Slack cannot take is a failure the person is told of. */
function showAnswer(
  ctx: PlatformContext,
  answered: { userId: string; channel: ChannelRecord; typed: string; body: string },
): PersonResult {
  const { userId, channel, body } = answered;
  if (body.trim() === '') return buildResult(ctx, userId);
  const target = { userId, channelId: channel.id, messageTs: undefined };
  const response = readJsonObject(body) ?? { text: body };
  try {
    const draft = draftResponse(ctx, target, response);
    // An answer for the whole channel shows what was typed, too.
    const typed = { userId, text: escapeTyped(ctx, answered.typed) };
    const drafts = draft.ephemeralFor === undefined ? [typed, draft] : [draft];
    const messages = drafts.map((each) => postMessage(ctx, channel, each));
    return buildResult(ctx, userId, { messages: messages.map((m) => toShownMessage(ctx, m, userId)) });
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    ctx.changes.publish({
      type: 'call_refused',
      method: 'slash_command answer',
      error: error.code,
      reasons: error.reasons,
    });
    const word = answered.typed.split(/\s/)[0];
    return showNotice(ctx, { userId, channel, text: `${word} failed with the error "${error.code}"` });
  }
}

function showNotice(
  ctx: PlatformContext,
  { userId, channel, text }: { userId: string; channel: ChannelRecord; text: string },
  outcome: 'refused' | 'failed' = 'failed',
): PersonResult {
  ctx.changes.publish({ type: 'notice_shown', userId, channelId: channel.id, text }, [userId]);
  return buildResult(ctx, userId, { outcome, notice: text });
}
