import type { InlineKeyboardButton } from '@grammyjs/types';

/** A message as Telegram takes it: HTML, escaped, at most 4,096 characters when read, and rows of buttons. */
export interface Rendered {
  readonly html: string;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
  /** Stands above the text, which is its caption then: at most 1,024 characters. */
  readonly pictureUrl?: string;
}
