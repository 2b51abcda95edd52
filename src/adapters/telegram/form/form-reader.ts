import type { FieldOption } from '../../chat/conversation/model/field.js';
import type { WhenReader } from '../../chat/time/format-when.js';

/** Who fills a form in, when, and what Telegram itself cannot offer them to choose from. */
export interface FormReader extends WhenReader {
  /** The merchant's chats in Telegram, by the `channelId` of their places. */
  readonly places: readonly FieldOption[];
  /** The merchant's people in Telegram, by their user ids. */
  readonly people: readonly FieldOption[];
}
