import { z } from 'zod';
import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import { arg, entities, linkPreview } from './arguments.js';
import type { MethodCall } from './define-method.js';
import { readCaption, readText } from './read-content.js';
import { readFile, toPhoto } from './read-file.js';

export const textArguments = {
  text: arg.text,
  parse_mode: arg.text.optional(),
  entities,
  link_preview_options: linkPreview,
};

export const captionArguments = {
  caption: arg.text.optional(),
  parse_mode: arg.text.optional(),
  caption_entities: entities,
  show_caption_above_media: arg.flag.optional(),
};

const textual = z.object(textArguments);
const captioned = z.object(captionArguments);

/** The new text of a message that has one. */
export function reviseText(
  ctx: TelegramContext,
  args: z.infer<typeof textual>,
): (current: Content) => Content {
  const { text, parse_mode: parseMode, entities: given, link_preview_options: linkPreview } = args;
  const revised = readText(ctx, { text, parseMode, entities: given, linkPreview }, 'MESSAGE_TOO_LONG');
  return (current) => {
    if (current.text === undefined) throw badRequest('there is no text in the message to edit');
    return revised;
  };
}

/** The new caption of a message with a picture or a file. */
export function reviseCaption(
  ctx: TelegramContext,
  args: z.infer<typeof captioned>,
): (current: Content) => Content {
  const text = args.caption ?? '';
  const revised = readCaption(ctx, { text, parseMode: args.parse_mode, entities: args.caption_entities });
  return (current) => {
    if (current.text !== undefined) throw badRequest('there is no caption in the message to edit');
    const { caption, caption_entities, ...media } = current;
    return { ...media, ...revised };
  };
}

const mediaPhoto = z.strictObject({
  type: z.literal('photo', 'must be photo: this server takes no other media'),
  media: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entities,
  show_caption_above_media: z.boolean().optional(),
  has_spoiler: z.boolean().optional(),
});

export const mediaArguments = { media: mediaPhoto };

export function reviseMedia(
  ctx: TelegramContext,
  { media }: { media: z.infer<typeof mediaPhoto> },
  uploads: MethodCall['uploads'],
): () => Content {
  const photo = toPhoto(readFile(ctx, { name: 'media', value: media.media, uploads }));
  const { caption = '', parse_mode: parseMode, caption_entities } = media;
  const revised = readCaption(ctx, { text: caption, parseMode, entities: caption_entities });
  return () => ({ photo, ...revised });
}
