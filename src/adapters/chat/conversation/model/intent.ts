import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { UsualReminders } from '../../../../domain/delivery/reminder-rule.js';
import type { ReviewerAction } from '../../../../domain/kyc/reviewer-actions.js';
import type { WaitingPlace } from '../../../../ports/draft-repository.js';
import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { Bare, OfLink, Pressable } from '../../choices/pressable.js';
import type { Command } from '../../grammar/command.js';
import type { FormEntries } from './form-entries.js';
import type { GivenFile } from './given-file.js';
import type { InstantMade } from './instant.js';

/** How a part of a link's form takes another shape while it is filled. */
export type FormPartChange =
  | { readonly kind: 'add_note' }
  /** `row`: the number of the note. */
  | { readonly kind: 'remove_note'; readonly row: number }
  | { readonly kind: 'choose_timing'; readonly timing: string };

export type FormChange =
  | FormPartChange
  /** All that a link can have, where the form began short. */
  | Bare<'show_more'>;

/** What a person asks of the conversation, in no chat's words. */
export type Intent =
  | Pressable
  | Bare<'home' | 'start' | 'team'>
  /** A link, by whoever named nothing of it yet. */
  | Bare<'begin'>
  /** Whether news arrives where it should. */
  | Bare<'check_places'>
  /** A link's form that is closed as it stands; what goes with it, as in `review`. */
  | {
      readonly kind: 'leave_form';
      readonly entries: FormEntries;
      readonly reissueOf: string | null;
      readonly continues?: string | null;
    }
  /** Plain words, from where nobody else reads them. `message`: somebody else's, passed on. */
  | { readonly kind: 'talk'; readonly text: string; readonly from: 'line' | 'message' }
  /** `period`: as it was typed. */
  | { readonly kind: 'report'; readonly period: string }
  | { readonly kind: 'add_people'; readonly entries: FormEntries }
  | { readonly kind: 'save_zone'; readonly entries: FormEntries }
  | { readonly kind: 'sign_up'; readonly entries: FormEntries }
  /** A link in one line, as it was typed. */
  | { readonly kind: 'create'; readonly text: string }
  /** A line that could not be read. */
  | { readonly kind: 'unreadable'; readonly command: Extract<Command, { kind: 'unknown' | 'malformed' }> }
  /** A message that somebody wrote, to make a link from. */
  | { readonly kind: 'propose'; readonly message: string }
  /**
   * A link that is made without a review, as soon as somebody chooses so: what it would be. `message`: words of somebody
   * else, of which only what is asked for counts.
   */
  | { readonly kind: 'preview_instant'; readonly text: string; readonly from: 'line' | 'message' }
  /** `place`: where customers see it; `requestKey`: the same key twice makes one. */
  | {
      readonly kind: 'make_instant';
      readonly makes: InstantMade;
      readonly place: ChatPlace;
      readonly requestKey: string;
    }
  | { readonly kind: 'change_form'; readonly entries: FormEntries; readonly change: FormChange }
  /** `reissueOf`: the id of the link whose place it takes; null: of none. `continues`: of the draft that it goes on with. */
  | {
      readonly kind: 'review';
      readonly entries: FormEntries;
      readonly reissueOf: string | null;
      readonly continues?: string | null;
    }
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
  /** What the form of a message says; `requestKey`: the same key twice sends once. */
  | {
      readonly kind: 'send_form';
      readonly link: LinkHandle;
      readonly entries: FormEntries;
      readonly requestKey: string;
    }
  /** The same in one line, as it was typed. */
  | {
      readonly kind: 'send_line';
      readonly link: LinkHandle;
      readonly channels: readonly DeliveryChannel[] | null;
      readonly contacts: readonly string[];
      readonly at: string;
    }
  | { readonly kind: 'move'; readonly link: LinkHandle; readonly entries: FormEntries }
  | { readonly kind: 'change_reminders'; readonly link: LinkHandle; readonly rule: UsualReminders }
  /** Why an address is written to again. */
  | { readonly kind: 'lift'; readonly link: LinkHandle; readonly entries: FormEntries }
  | { readonly kind: 'extend'; readonly link: LinkHandle; readonly entries: FormEntries }
  /** Until when, as it was typed. */
  | { readonly kind: 'extend_by'; readonly link: LinkHandle; readonly when: string }
  /** What one of the operator's people decides about a merchant. */
  | {
      readonly kind: 'decide_kyc';
      readonly merchantId: string;
      readonly action: ReviewerAction;
      readonly submission: number;
      readonly entries: FormEntries;
    }
  /** A document for the review: what was chosen in its form, and what came of the file. */
  | { readonly kind: 'give_document'; readonly entries: FormEntries; readonly file: GivenFile }
  | { readonly kind: 'save_settings'; readonly entries: FormEntries }
  | { readonly kind: 'save_sending'; readonly entries: FormEntries }
  | { readonly kind: 'save_money'; readonly entries: FormEntries }
  /** What the form of a refund says; `requestKey`: the same key twice refunds once. */
  | {
      readonly kind: 'refund';
      readonly link: LinkHandle;
      readonly entries: FormEntries;
      readonly requestKey: string;
    }
  /** The same in one line: amount and reason as they were typed; empty: all that is left. */
  | { readonly kind: 'refund_line'; readonly link: LinkHandle; readonly text: string }
  /** Why it was decided so. */
  | { readonly kind: 'explain'; readonly link: LinkHandle; readonly entries: FormEntries }
  | { readonly kind: 'write_evidence'; readonly link: LinkHandle; readonly entries: FormEntries }
  | { readonly kind: 'trial'; readonly entries: FormEntries }
  /** A new key of the API, and an address that hears of events, as their forms say. */
  | { readonly kind: 'make_key'; readonly entries: FormEntries }
  | { readonly kind: 'add_endpoint'; readonly entries: FormEntries }
  | { readonly kind: 'change_endpoint'; readonly endpointId: string; readonly entries: FormEntries };

export type IntentKind = Intent['kind'];

/** The intents of one kind, tied to it, so that a table by kind can be called with any of them. */
export type IntentOf<Kind extends IntentKind> = {
  [Each in Kind]: Extract<Intent, { kind: Each }> & { readonly kind: Each };
}[Kind];
