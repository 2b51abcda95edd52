import { z } from 'zod';
import { badRequest } from '../bot-api-error.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { findBusinessTarget, findTarget } from './find-target.js';
import { readCaption, readText } from './read-content.js';
import { readFile, toDocument, toPhoto } from './read-file.js';
import { captionArguments, textArguments } from './revise.js';
import { send, sendArguments } from './send.js';

const sendMessage = defineMethod({
  params: z.strictObject({
    ...sendArguments,
    ...textArguments,
  }),
  run(ctx, args) {
    const content = readText(ctx, {
      text: args.text,
      parseMode: args.parse_mode,
      entities: args.entities,
      linkPreview: args.link_preview_options,
    });
    return send(ctx, args, content);
  },
});

const sendPhoto = defineMethod({
  params: z.strictObject({
    ...sendArguments,
    ...captionArguments,
    photo: arg.text.optional(),
    has_spoiler: arg.flag.optional(),
  }),
  run(ctx, args, uploads) {
    const photo = toPhoto(readFile(ctx, { name: 'photo', value: args.photo, uploads }));
    const { caption: text, parse_mode: parseMode, caption_entities } = args;
    const caption = readCaption(ctx, {
      ...(text === undefined ? {} : { text }),
      parseMode,
      entities: caption_entities,
    });
    return send(ctx, args, { photo, ...caption });
  },
});

const sendDocument = defineMethod({
  params: z.strictObject({
    ...sendArguments,
    ...captionArguments,
    document: arg.text.optional(),
    thumbnail: arg.text.optional(),
    disable_content_type_detection: arg.flag.optional(),
  }),
  run(ctx, args, uploads) {
    const document = toDocument(readFile(ctx, { name: 'document', value: args.document, uploads }));
    const { caption: text, parse_mode: parseMode, caption_entities } = args;
    const caption = readCaption(ctx, {
      ...(text === undefined ? {} : { text }),
      parseMode,
      entities: caption_entities,
    });
    return send(ctx, args, { document, ...caption });
  },
});

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const sendChatAction = defineMethod({
  params: z.strictObject({
    business_connection_id: arg.text.optional(),
    chat_id: arg.chatId,
    message_thread_id: arg.integer.optional(),
    action: arg.text,
  }),
  run(ctx, args) {
    if (!ACTIONS.includes(args.action)) throw badRequest('Wrong parameter action in request');
    if (args.business_connection_id === undefined) findTarget(ctx, args.chat_id, 'write');
    else findBusinessTarget(ctx, args.business_connection_id, args.chat_id);
    return true;
  },
});

export const sendMethods: Record<string, BotMethod> = {
  sendMessage,
  sendPhoto,
  sendDocument,
  sendChatAction,
};
