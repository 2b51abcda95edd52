import { z } from 'zod';

/** What is told beside what we need never keeps an update from being heard, nor does a part in a shape of its own. */
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
const text = maybe(z.string());
const number = maybe(z.number());
const flag = z.boolean().catch(false);

/** https://core.telegram.org/bots/api#user */
export const userShape = z.looseObject({
  id: z.number(),
  is_bot: flag,
  first_name: z.string().catch(''),
  last_name: text,
  username: text,
  language_code: text,
});

/** https://core.telegram.org/bots/api#chat */
export const chatShape = z.looseObject({ id: z.number(), type: z.string(), title: text });

const contactShape = z.looseObject({ phone_number: text, first_name: text, last_name: text, vcard: text });

/** What somebody says in a message, whoever said it. https://core.telegram.org/bots/api#message */
const wordsShape = z.looseObject({
  text,
  caption: text,
  contact: maybe(contactShape),
  from: maybe(userShape),
});

/** https://core.telegram.org/bots/api#message */
export const messageShape = wordsShape.extend({
  message_id: z.number(),
  chat: chatShape,
  /** Whoever writes as a chat: an anonymous admin, a channel. */
  sender_chat: maybe(chatShape),
  is_automatic_forward: flag,
  message_thread_id: number,
  is_topic_message: flag,
  forward_origin: maybe(z.looseObject({})),
  reply_to_message: maybe(wordsShape),
  /** Of a message in another chat. */
  external_reply: maybe(wordsShape),
  quote: maybe(z.looseObject({ text })),
  /** https://core.telegram.org/bots/api#document */
  document: maybe(z.looseObject({ file_id: z.string(), file_name: text })),
  /** In several sizes, the largest last. */
  photo: maybe(z.array(z.looseObject({ file_id: z.string() }))),
  media_group_id: text,
  via_bot: maybe(userShape),
  migrate_to_chat_id: number,
  migrate_from_chat_id: number,
  ephemeral_message_id: number,
});

/** https://core.telegram.org/bots/api#callbackquery */
export const callbackShape = z.looseObject({
  id: z.string(),
  from: userShape,
  message: maybe(
    z.looseObject({
      message_id: z.number(),
      chat: chatShape,
      message_thread_id: number,
      is_topic_message: flag,
      ephemeral_message_id: number,
    }),
  ),
  inline_message_id: text,
  data: text,
});

/** https://core.telegram.org/bots/api#chatmemberupdated */
export const membershipShape = z.looseObject({
  chat: chatShape,
  from: userShape,
  old_chat_member: z.looseObject({ status: z.string(), is_member: flag }),
  new_chat_member: z.looseObject({ status: z.string(), is_member: flag }),
});

export type TelegramUser = z.infer<typeof userShape>;
export type TelegramChat = z.infer<typeof chatShape>;
export type TelegramWords = z.infer<typeof wordsShape>;
export type TelegramMessage = z.infer<typeof messageShape>;
export type TelegramCallback = z.infer<typeof callbackShape>;
export type Membership = z.infer<typeof membershipShape>;
