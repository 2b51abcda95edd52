import type { Pressable } from '../../chat/choices/pressable.js';
import type { FormAct } from '../form/form-act.js';

export interface PickOption {
  readonly label: string;
  readonly intent: Pressable;
}

/** What a button of ours asks for. */
export type Press =
  | { readonly kind: 'intent'; readonly intent: Pressable }
  /** Create, in a review. */
  | { readonly kind: 'confirm'; readonly draftId: string }
  /** Edit, in a review: all fields of the form, each a button. */
  | { readonly kind: 'edit'; readonly draftId: string }
  /**
   * In the form with this id. `question`: the `field` of the state that it was drawn from, so that a press that comes
   * twice, or late, does not answer the next question; null: it stood in the overview.
   */
  | {
      readonly kind: 'form';
      readonly formId: string;
      readonly question: string | null;
      readonly act: FormAct;
    }
  /** What stands under More of a link's card. */
  | { readonly kind: 'more'; readonly linkId: string }
  /** Asks first, in words, and asks for the same again when they say yes. */
  | { readonly kind: 'ask_first'; readonly intent: Pressable }
  /** In the question whether somebody leaves their merchant for that of a code. */
  | { readonly kind: 'join'; readonly code: string }
  /** In the line that says whose links a group makes: no one's any more. */
  | { readonly kind: 'unbind' }
  /** Means nothing yet: what stands here is being made. */
  | { readonly kind: 'wait' }
  /** One of several, which show when this is pressed: `renderPick`. */
  | {
      readonly kind: 'pick';
      readonly label: string;
      readonly options: readonly PickOption[];
      /** The number of the one that holds now; null: none does. */
      readonly chosen: number | null;
    }
  /** Takes the message away, or says that nothing was done. */
  | { readonly kind: 'dismiss' };

/** A button. */
export type Key = { readonly label: string; readonly style?: 'primary' | 'danger' } & (
  | { readonly press: Press }
  | { readonly url: string }
  /** Copied in one press: at most 256 characters. */
  | { readonly copy: string }
  /** Opens a choice of chats, and inline mode there with these words. */
  | { readonly share: string }
);

/** A message as Telegram takes it: HTML, escaped, at most 4,096 characters when read, and rows of buttons. */
export interface Rendered {
  readonly html: string;
  readonly keys: readonly (readonly Key[])[];
  /** Stands above the text, which is its caption then: at most 1,024 characters. */
  readonly picture?: { readonly kind: 'qr'; readonly payUrl: string };
}
