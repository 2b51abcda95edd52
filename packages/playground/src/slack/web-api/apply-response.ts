import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { ResponseTarget } from '../app-side/response-urls.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import {
  changeMessage,
  deleteMessage,
  findMessage,
  type MessageDraft,
  postMessage,
} from '../state/messages.js';
import { readMessageBlocks } from './read-blocks.js';

const objects = z.array(z.custom<JsonObject>((value) => typeof value === 'object' && value !== null));

/** @see https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses */
const responseMessage = z.looseObject({
  text: z.string().optional(),
  blocks: objects.optional(),
  attachments: objects.optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/** Carries out what was posted to a response_url. Throws `expired_url`, `used_url`, and what a draft throws. */
export function applyResponse(ctx: PlatformContext, token: string, body: JsonObject | undefined): void {
  const response = readResponse(body);
  const target = ctx.responseUrls.use(token);
  const { channelId, messageTs } = target;
  const original = messageTs === undefined ? undefined : findMessage(ctx, channelId, messageTs);
  if (response.delete_original) {
    if (original !== undefined) deleteMessage(ctx, original);
  } else if (response.replace_original && original !== undefined) {
    const { text, blocks, attachments } = draftResponse(ctx, target, body);
    changeMessage(ctx, original, { text, blocks: blocks ?? [], attachments: attachments ?? [] });
  } else {
    postMessage(ctx, getTargetChannel(ctx, target), draftResponse(ctx, target, body));
  }
}

/**
 * The message an app answers with, in an acknowledgement or by response_url, checked and ready to post.
 * Throws `invalid_payload`, `no_text`, `invalid_blocks`.
 */
export function draftResponse(
  ctx: PlatformContext,
  target: ResponseTarget,
  body: JsonObject | undefined,
): MessageDraft {
  const { text, blocks, attachments, response_type, thread_ts } = readResponse(body);
  if (!text && !blocks?.length && !attachments?.length) throw new SlackApiError('no_text');
  return {
    userId: ctx.seed.app.botUserId,
    text: text ?? '',
    blocks: readMessageBlocks(ctx, blocks ?? []),
    attachments: attachments ?? [],
    ...(thread_ts === undefined ? {} : { threadTs: thread_ts }),
    ...(response_type === 'ephemeral' ? { ephemeralFor: target.userId } : {}),
  };
}

function readResponse(body: JsonObject | undefined): z.infer<typeof responseMessage> {
  const parsed = responseMessage.safeParse(body);
  if (!parsed.success) throw new SlackApiError('invalid_payload');
  return parsed.data;
}

function getTargetChannel(ctx: PlatformContext, { channelId }: ResponseTarget): ChannelRecord {
  const channel = ctx.state.channels.get(channelId);
  if (channel === undefined) throw new SlackApiError('channel_not_found');
  return channel;
}
