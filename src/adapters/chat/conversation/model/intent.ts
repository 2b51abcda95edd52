import type { Money } from '../../../../domain/money/money.js';
import type { WaitingPlace } from '../../../../ports/draft-repository.js';
import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { Command } from '../../grammar/command.js';
import type { LinkFormValues } from '../../grammar/link-form-values.js';
import type { FormEntries } from './form-entries.js';
import type { ListQuery } from './list-query.js';

/** One member a kind, so that each kind can be told from the others. */
type Bare<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never;
type OfLink<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly link: LinkHandle }
  : never;
type OfDraft<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly draftId: string }
  : never;

/** What a button or an option can ask for: small enough that every chat can carry it and bring it back. */
export type Pressable =
  | Bare<'open_form' | 'open_settings'>
  /** The form of a kept draft, with everything that was typed: from a refusal, and back from the review. */
  | OfDraft<'open_draft' | 'back_to_form'>
  /** One of the readings of an amount that can be read two ways. */
  | { readonly kind: 'choose_amount'; readonly draftId: string; readonly amount: Money }
  | { readonly kind: 'list'; readonly query: ListQuery; readonly page: number }
  /** `filter`: the key of one of `LIST_FILTERS`. */
  | { readonly kind: 'filter_list'; readonly filter: string }
  | OfLink<'status' | 'cancel' | 'ask_share' | 'show_qr'>;

/** How the form of a link takes another shape while it is filled. */
export type FormChange =
  | { readonly kind: 'add_note' }
  /** `row`: the number of the note. */
  | { readonly kind: 'remove_note'; readonly row: number }
  | { readonly kind: 'choose_timing'; readonly timing: string };

/** What a person asks of the conversation, in no chat's words. */
export type Intent =
  | Pressable
  | Bare<'help' | 'home'>
  /** A link in one line. */
  | { readonly kind: 'create'; readonly values: LinkFormValues }
  /** A line that could not be read. */
  | { readonly kind: 'unreadable'; readonly command: Extract<Command, { kind: 'unknown' | 'malformed' }> }
  /** A message that somebody wrote, to make a link from. */
  | { readonly kind: 'propose'; readonly message: string }
  | { readonly kind: 'change_form'; readonly entries: FormEntries; readonly change: FormChange }
  | { readonly kind: 'review'; readonly entries: FormEntries }
  /** Create what the review of this draft showed. */
  | { readonly kind: 'confirm'; readonly draftId: string; readonly waitsAt: WaitingPlace }
  | OfLink<'ask_cancel'>
  /** `requestKey`: the same key twice shares once. */
  | {
      readonly kind: 'share';
      readonly link: LinkHandle;
      readonly entries: FormEntries;
      readonly requestKey: string;
    }
  | { readonly kind: 'save_settings'; readonly entries: FormEntries };

export type IntentKind = Intent['kind'];

/** The intents of one kind, tied to it, so that a table by kind can be called with any of them. */
export type IntentOf<Kind extends IntentKind> = {
  [Each in Kind]: Extract<Intent, { kind: Each }> & { readonly kind: Each };
}[Kind];
