/** Whoever did something in Telegram, and where. */
export interface Asker {
  readonly userId: number;
  /** "Ann Lee", as their profile has it. */
  readonly name: string;
  /** Without the @; null for none. */
  readonly username: string | null;
  /** Such as "vi" or "pt-br"; null: not told. */
  readonly languageCode: string | null;
  readonly chat: AskersChat;
  /** They act in their own chat with the bot; `chat` is where they asked before. */
  readonly isElsewhere?: true;
  /** What they did, which an answer for their eyes alone has to name; absent where it need not, or cannot. */
  readonly doing?: Doing;
}

export type Doing =
  | { readonly kind: 'press'; readonly callbackId: string }
  /** They said something that only the bot sees. */
  | { readonly kind: 'ephemeral'; readonly ephemeralId: number };

export interface AskersChat {
  readonly chatId: number;
  /** `private`: with the bot alone; `inline`: no chat that we see (inline mode, a guest's or business message). */
  readonly kind: 'private' | 'group' | 'inline';
  readonly threadId: number | null;
  /** Of a group. */
  readonly title: string | null;
}
