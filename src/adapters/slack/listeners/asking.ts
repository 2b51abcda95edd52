import type { RespondFn } from '@slack/bolt';
import type { Answered } from '../../../domain/chat/answered.js';
import type { Origin } from '../intents/view-metadata.js';
import type { Opening } from './open-view.js';

/** Where a person pressed or typed. */
export type Surface = 'command' | 'shortcut' | 'message' | 'ephemeral' | 'modal' | 'home';

/** A message for one person's eyes, and by what it is edited. */
export interface PressedIn {
  readonly channelId: string;
  readonly ts: string;
  readonly responseUrl: string;
  /** What it says of its link; null: it does not tell. */
  readonly says: Answered | null;
}

/** A request that asks for something, apart from Slack's names for its parts. */
export interface Asking extends Opening {
  readonly surface: Surface;
  /** Where the person began. */
  readonly origin: Origin;
  /** The modal they acted in; null for none. */
  readonly viewId: string | null;
  /** What they alone see in a channel, where they pressed in that; null: they acted elsewhere. */
  readonly pressedIn: PressedIn | null;
  /** Answers privately where they asked; null where there is no such place. */
  readonly respond: RespondFn | null;
}
