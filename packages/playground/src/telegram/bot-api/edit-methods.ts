import { z } from 'zod';
import { type BotMethod, defineMethod } from './define-method.js';
import { edit, editArguments } from './edit.js';
import {
  captionArguments,
  mediaArguments,
  reviseCaption,
  reviseMedia,
  reviseText,
  textArguments,
} from './revise.js';

export const editMethods: Record<string, BotMethod> = {
  editMessageText: defineMethod({
    params: z.strictObject({ ...editArguments, ...textArguments }),
    run: (ctx, args) => edit(ctx, args, reviseText(ctx, args)),
  }),
  editMessageCaption: defineMethod({
    params: z.strictObject({ ...editArguments, ...captionArguments }),
    run: (ctx, args) => edit(ctx, args, reviseCaption(ctx, args)),
  }),
  editMessageMedia: defineMethod({
    params: z.strictObject({ ...editArguments, ...mediaArguments }),
    run: (ctx, args, uploads) => edit(ctx, args, reviseMedia(ctx, args, uploads)),
  }),
  editMessageReplyMarkup: defineMethod({
    params: z.strictObject(editArguments),
    run: (ctx, args) => edit(ctx, args),
  }),
};
