import type { Asker } from '../people/asker.js';

/** Where a message of ours stands, to edit it or take it away. */
export type ShownAt =
  | {
      readonly kind: 'message';
      readonly chatId: number;
      readonly messageId: number;
      /** In a seller's own chat. */
      readonly connectionId?: string;
    }
  /** In a group, for one person's eyes. */
  | {
      readonly kind: 'ephemeral';
      readonly chatId: number;
      readonly userId: number;
      readonly ephemeralId: number;
    }
  | { readonly kind: 'inline'; readonly inlineMessageId: string };

/** Where a new message goes. */
export interface PostTo {
  readonly chatId: number;
  readonly threadId?: number | null;
  readonly connectionId?: string;
  /** The message that it answers; posted all the same when that is gone. */
  readonly replyTo?: number;
  /** Seen by this person alone, in a group. */
  readonly only?: Pick<Asker, 'userId' | 'doing'>;
}
