import type { LinkDraft } from '../../../../domain/link/link.js';

/** What stands before customers as soon as somebody chooses so: a new link, or one that there is. */
export type InstantMade =
  | { readonly kind: 'new'; readonly draft: LinkDraft }
  | { readonly kind: 'shared'; readonly linkId: string };

/** The same in words, before it is chosen. */
export interface InstantReply {
  readonly kind: 'instant';
  readonly makes: InstantMade;
  /** "20.00 USD" */
  readonly title: string;
  /** What for, and until when; empty where nothing is said of it. */
  readonly details: string;
  /** What stands there until it is made: who asks, how much, what for. */
  readonly words: string;
  /** On the button that does nothing yet. */
  readonly waits: string;
}
