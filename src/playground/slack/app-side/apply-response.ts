import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../platform-context.js';
import { SlackApiError } from '../slack-api-error.js';
import { changeMessage, deleteMessage, findMessage, postMessage } from '../state/messages.js';
import type { MessageRecord } from '../state/records.js';
import { readMessageBlocks } from '../web-api/read-blocks.js';
import type { ResponseTarget } from './response-urls.js';

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
type ResponseMessage = z.infer<typeof responseMessage>;

/** Carries out what was posted to a response_url. Throws `expired_url`, `used_url`, `invalid_payload`, `no_text`. */
export function applyResponse(ctx: PlatformContext, token: string, body: JsonObject | undefined): void {
  const parsed = responseMessage.safeParse(body);
  if (!parsed.success) throw new SlackApiError('invalid_payload');
  const target = ctx.responseUrls.use(token);
  const original =
    target.messageTs === undefined ? undefined : findMessage(ctx, target.channelId, target.messageTs);
  if (parsed.data.delete_original) {
    if (original !== undefined) deleteMessage(ctx, original);
    return;
  }
  if (parsed.data.replace_original && original !== undefined) replaceOriginal(ctx, original, parsed.data);
  else postResponse(ctx, target, parsed.data);
}

/** A message the app answers with, in an acknowledgement or by response_url. */
export function postResponse(
  ctx: PlatformContext,
  target: ResponseTarget,
  body: JsonObject | ResponseMessage,
): MessageRecord {
  const response = responseMessage.parse(body);
  assertHasContent(response);
  const channel = ctx.state.channels.get(target.channelId);
  if (channel === undefined) throw new SlackApiError('channel_not_found');
  return postMessage(ctx, channel, {
    userId: ctx.seed.app.botUserId,
    text: response.text ?? '',
    blocks: readMessageBlocks(ctx, response.blocks ?? []),
    attachments: response.attachments ?? [],
    ...(response.thread_ts === undefined ? {} : { threadTs: response.thread_ts }),
    ...(response.response_type === 'ephemeral' ? { ephemeralFor: target.userId } : {}),
  });
}

function replaceOriginal(ctx: PlatformContext, original: MessageRecord, response: ResponseMessage): void {
  assertHasContent(response);
  changeMessage(ctx, original, {
    text: response.text ?? '',
    blocks: readMessageBlocks(ctx, response.blocks ?? []),
    attachments: response.attachments ?? [],
  });
}

function assertHasContent({ text, blocks, attachments }: ResponseMessage): void {
  if (!text && !blocks?.length && !attachments?.length) throw new SlackApiError('no_text');
}
