import { z } from 'zod';
import { arg } from './arguments.js';

const button = z.strictObject({
  text: z.string('must be of type String'),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z
    .strictObject({
      query: z.string().optional(),
      allow_user_chats: z.boolean().optional(),
      allow_bot_chats: z.boolean().optional(),
      allow_group_chats: z.boolean().optional(),
      allow_channel_chats: z.boolean().optional(),
    })
    .optional(),
  web_app: arg.object.optional(),
  login_url: arg.object.optional(),
  callback_game: arg.object.optional(),
  pay: z.boolean().optional(),
  disabled: arg.object.optional(),
  style: z.enum(['danger', 'success', 'primary'], 'must be danger, success or primary').optional(),
  icon_custom_emoji_id: z.string().optional(),
});

const inlineRows = z.array(z.array(button), 'of the InlineKeyboardMarkup must be an Array of Arrays');

/** Of an edit, an inline result, a message of inline mode. */
export const inlineKeyboard = z
  .strictObject({ inline_keyboard: inlineRows, force_reply: z.boolean().optional() })
  .optional();

/** Of a message that is sent. */
export const replyMarkup = z
  .strictObject({
    inline_keyboard: inlineRows.optional(),
    keyboard: z.array(z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))).optional(),
    is_persistent: z.boolean().optional(),
    resize_keyboard: z.boolean().optional(),
    one_time_keyboard: z.boolean().optional(),
    remove_keyboard: z.boolean().optional(),
    force_reply: z.boolean().optional(),
    input_field_placeholder: z.string().max(64, 'must be of at most 64 characters').optional(),
    selective: z.boolean().optional(),
  })
  .optional();
