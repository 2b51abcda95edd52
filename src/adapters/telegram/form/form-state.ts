import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import type { FormReply } from '../../chat/conversation/model/reply.js';

/** Where somebody stands in a form; kept in the store, one for each person and chat, so that it outlives a restart. */
export interface FormState {
  /** Short, in every button of the form: those of another form are old. */
  readonly formId: string;
  /** As the conversation gave it. */
  readonly form: FormReply;
  /** What was answered so far, of every field that the form shows. */
  readonly entries: FormEntries;
  /** Null: all fields, each a button. */
  readonly field: string | null;
  /** Whether the question was opened from all fields, where its answer leads back to. */
  readonly isEditing: boolean;
  /** Fields asked so far, in order: where Back leads. */
  readonly asked: readonly string[];
  readonly problems: Readonly<Record<string, string>>;
  /** Said once, of the last act; null: nothing. */
  readonly note: string | null;
  /** In the question that is asked: the month of the calendar, the day that was chosen, the options that show. */
  readonly month: string | null;
  readonly day: string | null;
  readonly page: number;
  /** What was typed to choose by, and may mean several; null: nothing. */
  readonly search: string | null;
  /** The message that asks; null until it was sent. */
  readonly messageId: number | null;
  /** Whether other things were said below that message since. */
  readonly isBuried?: boolean;
  /** What was heard last in it, and whether the form went in by that: heard again after a crash, it answers no other question. */
  readonly heard?: { readonly name: string; readonly isSent: boolean };
}
