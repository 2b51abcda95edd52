import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SlackApiError } from '../slack-api-error.js';
import { guessMimetype } from '../state/files.js';
import { postMessage } from '../state/messages.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';
import { findPostTarget } from './post-target.js';
import { toSlackFile } from './slack-shapes.js';

/** First of three steps. @see https://docs.slack.dev/messaging/working-with-files/#uploading_files */
const getUploadUrl = defineMethod({
  scopes: ['files:write'],
  tier: 4,
  args: z.looseObject({
    filename: arg.text,
    length: z.coerce.number().int().min(1),
    alt_txt: arg.text.optional(),
  }),
  run(ctx, args) {
    const id = ctx.ids.next('F');
    const uploadToken = randomUUID();
    ctx.state.files.set(id, {
      id,
      name: args.filename,
      title: args.filename,
      mimetype: guessMimetype(args.filename),
      bytes: undefined,
      announcedSize: args.length,
      uploadToken,
      isComplete: false,
    });
    return { upload_url: `${ctx.baseUrl()}/upload/${uploadToken}`, file_id: id };
  },
});

/** Third step: shares what was uploaded, in a channel or nowhere yet. */
const completeUpload = defineMethod({
  scopes: ['files:write'],
  tier: 4,
  args: z.looseObject({
    files: arg.jsonList,
    channel_id: arg.text.optional(),
    initial_comment: arg.text.optional(),
    thread_ts: arg.text.optional(),
  }),
  run(ctx, args) {
    const channel = args.channel_id === undefined ? undefined : findPostTarget(ctx, args.channel_id);
    const files = args.files.map(({ id, title }) => {
      const file = ctx.state.files.get(String(id));
      if (file?.bytes === undefined) throw new SlackApiError('file_not_found');
      return { file, title: title === undefined ? file.title : String(title) };
    });
    for (const { file, title } of files) Object.assign(file, { title, isComplete: true });
    const fileIds = files.map(({ file }) => file.id);
    if (channel !== undefined) {
      postMessage(ctx, channel, {
        userId: ctx.seed.app.botUserId,
        text: args.initial_comment ?? '',
        fileIds,
        ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      });
    }
    return { files: fileIds.map((id) => toSlackFile(ctx, id)) };
  },
});

/** @see https://docs.slack.dev/reference/methods/files.info */
const info = defineMethod({
  scopes: ['files:read'],
  tier: 4,
  args: z.looseObject({ file: arg.text }),
  run(ctx, { file }) {
    if (!ctx.state.files.has(file)) throw new SlackApiError('file_not_found');
    return { file: toSlackFile(ctx, file) };
  },
});

export const filesMethods: Record<string, ApiMethod> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': info,
};
