import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Language } from '../../../../domain/text/language.js';
import type { AskedDraft } from '../../../../ports/draft-repository.js';
import type { Field, MomentField, RowsField } from './field.js';
import type { InstantReply } from './instant.js';
import type { Part } from './part.js';

/** Something to read, and what can be pressed in it. */
export interface Page<Kind extends string> {
  readonly kind: Kind;
  /** For a chat that puts one over it. */
  readonly title: string;
  /** All of it in plain words, for notifications and screen readers. */
  readonly words: string;
  readonly parts: readonly Part[];
}

/** Everything that Create will make. */
export interface ReviewReply extends Page<'review'> {
  readonly draftId: string;
  /** Confirms it. */
  readonly submit: string;
  /** A sentence over it; null where there is nothing to say. */
  readonly notice: string | null;
}

/** A link is being made: `Conversation.finish` with this reply says how that ends. */
export interface MakingReply extends Page<'making'> {
  readonly draft: AskedDraft;
  /** Of whoever asked. */
  readonly language: Language;
}

export interface SavedReply extends Page<'settings_saved'> {
  /** Where payments are told; null: to whoever made the link. */
  readonly paidChannel: ChatPlace | null;
}

export type FormName =
  | 'link'
  | 'share'
  | 'send'
  | 'move'
  | 'extend'
  | 'lift'
  | 'settings'
  | 'sending'
  | 'money'
  | 'refund'
  | 'explain'
  | 'evidence'
  | 'trial'
  | 'people'
  | 'zone'
  | 'sign_up'
  | 'kyc_decision'
  | 'document'
  | 'key'
  | 'endpoint'
  | 'endpoint_change';

/** A form with what is filled in; `sendFormIn` has the intent by which its entries come back. */
export interface FormReply {
  readonly kind: 'form';
  readonly form: FormName;
  readonly title: string;
  readonly submit: string;
  /** What it is about, above the fields; null where the title says it. */
  readonly about: string | null;
  readonly fields: readonly Field[];
  readonly smallPrint: string | null;
  readonly notice: string | null;
  /** The link that the form is about; null for none. */
  readonly linkId: string | null;
  /** What else it is about, which comes back with it. */
  readonly subject?: string;
}

/** What is wrong in a form that was sent in, by the field's name; the form stays as it is. */
export interface ProblemsReply {
  readonly kind: 'problems';
  readonly problems: Readonly<Record<string, string>>;
}

/** The part of a form that took another shape; all else stays as it was typed. */
export type ChangedFormReply =
  | { readonly kind: 'changed_form'; readonly part: 'notes'; readonly rows: RowsField }
  | { readonly kind: 'changed_form'; readonly part: 'send_at'; readonly field: MomentField | null };

export type PageReply =
  | Page<
      | 'refusal'
      | 'left'
      | 'list'
      | 'status'
      | 'question'
      | 'cancelled'
      | 'created'
      | 'sent'
      | 'stopped'
      | 'reminders'
      | 'shared'
      | 'sending_saved'
      | 'gateways'
      | 'kyc'
      | 'kyc_case'
      | 'mode_changed'
      | 'export'
      | 'closing'
      | 'signed_up'
      | 'report'
      | 'tried'
      | 'checked'
      | 'extended'
      | 'refund'
      | 'decided'
      | 'explained'
      | 'evidence'
      | 'money_saved'
      | 'lifted'
      | 'qr'
      | 'help'
      | 'home'
      | 'start'
      | 'team'
      | 'keys'
      | 'webhooks'
      | 'zone_set'
      | 'watching'
    >
  | ReviewReply
  | MakingReply
  | SavedReply;

/** What the conversation answers: data, for each chat to show in its own way. */
export type Reply = PageReply | FormReply | ProblemsReply | ChangedFormReply | InstantReply;
