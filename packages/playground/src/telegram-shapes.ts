import type { JsonObject } from './workspace-shapes.js';

/** Telegram's own JSON, snake_case, as far as the platform looks into it. */
export type User = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

export type Entity = {
  type: string;
  /** In UTF-16 code units, as all of Telegram counts. */
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
};

export type InlineButton = {
  text: string;
  callback_data?: string;
  url?: string;
  copy_text?: { text: string };
  switch_inline_query?: string;
  switch_inline_query_current_chat?: string;
  switch_inline_query_chosen_chat?: JsonObject;
  web_app?: JsonObject;
  login_url?: JsonObject;
  callback_game?: JsonObject;
  pay?: boolean;
  disabled?: JsonObject;
  style?: string;
  icon_custom_emoji_id?: string;
};

export type InlineKeyboard = { inline_keyboard: InlineButton[][] };

export type PhotoSize = {
  file_id: string;
  file_unique_id: string;
  width: number;
  height: number;
  file_size: number;
};

export type FileInfo = { file_id: string; file_unique_id: string; file_name: string; file_size: number };

export type Contact = { phone_number: string; first_name: string; last_name?: string; vcard?: string };

/** What a message says: at most one of text, photo, document, contact and `other`. */
export type Content = {
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  photo?: PhotoSize[];
  document?: FileInfo;
  contact?: Contact;
  media_group_id?: string;
  link_preview_options?: JsonObject;
  /** A sticker, a voice message, a service message: its own fields as they go over the wire. */
  other?: JsonObject;
};

export type UpdateKind =
  | 'message'
  | 'edited_message'
  | 'callback_query'
  | 'inline_query'
  | 'chosen_inline_result'
  | 'my_chat_member'
  | 'business_connection'
  | 'business_message'
  | 'edited_business_message'
  | 'deleted_business_messages'
  | 'guest_message'
  /** Only by `sendUpdate`: nothing that people do here leads to them. */
  | 'channel_post'
  | 'edited_channel_post';
