import type { ChatPlace, ChatPlatform } from '../domain/chat/chat-place.js';
import type { LinkDraft } from '../domain/link/link.js';
import type { WorkRow } from './work-table.js';

/** A form in the making: kept on our side, so that a chat message or modal carries only its id. */
export interface Draft {
  readonly id: string;
  readonly merchantId: string;
  readonly memberId: string;
  /** What the person typed, field by field, so that Back and a refusal lose nothing. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the review showed and Create will make; null until a review held. */
  readonly reviewed: LinkDraft | null;
  /** The conversation it was begun in; null from a place that is none (a global shortcut). */
  readonly origin: ChatPlace | null;
  readonly createdAt: Date;
  /** When it was left unfinished, and may be gone on with; absent: nobody wants it offered. */
  readonly leftAt?: Date;
  /** The id of the first one of those that go on with each other: of all of them comes one link; absent: its own. */
  readonly begun?: string;
  /** When its member discarded it: it is empty since, and makes no link. */
  readonly discardedAt?: Date;
}

/** By what the link that comes of a draft is told from another one. */
export function requestKeyOf({ id, begun }: Pick<Draft, 'id' | 'begun'>): string {
  return begun ?? id;
}

/** Where the person who pressed Create waits for an answer. */
export interface WaitingPlace {
  readonly platform: ChatPlatform;
  /** By what the platform finds it again: its own names and ids, which nobody else reads. */
  readonly handle: Readonly<Record<string, string | null>>;
}

/** That Create was pressed: kept with the draft before anybody is told that the link is being made. */
export interface Creation {
  readonly askedAt: Date;
  readonly waitsAt: WaitingPlace;
}

/** A draft whose link was asked for and is not finished. */
export interface AskedDraft extends Draft {
  readonly reviewed: LinkDraft;
  readonly creation: Creation;
  /** How often finishing it failed; "come back later" does not count. */
  readonly failures: number;
}

/** One's own draft. */
export type DraftHandle = Pick<Draft, 'id' | 'merchantId' | 'memberId'>;

/** Drafts vanish a day after they were last saved, those whose link was asked for a day after it was finished. */
export interface DraftRepository {
  save(draft: Draft): Promise<void>;
  find(merchantId: string, draftId: string): Promise<Draft | null>;
  /** The one that this member left last, not before `since`; null: there is none. */
  findLeft(member: Omit<DraftHandle, 'id'>, since: Date): Promise<Draft | null>;
  /** Another took its place: it is not offered any more, and can be used by whoever has it before them. */
  takeBack(handle: DraftHandle): Promise<void>;
  /**
   * Ends it and all that were begun as it was, but those whose link is being made. `kept`: there is one of those; `missing`:
   * the member has no such draft.
   */
  discard(handle: DraftHandle, at: Date): Promise<'discarded' | 'kept' | 'missing'>;
  /**
   * Keeps with a reviewed draft, in one conditional write, that its link was asked for and that the instance `holder`
   * makes it; of two presses the later counts. It is left no longer. Null when the member has no such draft, or no review of it held.
   */
  keepCreation(handle: DraftHandle, creation: Creation, holder: string): Promise<AskedDraft | null>;
  /**
   * The link is made or refused, and the person knows. `leftAt`: from when it is offered to go on with; null: it is not. A
   * later press than the one of `draft` is left as it is.
   */
  clearCreation(draft: AskedDraft, leftAt: Date | null): Promise<void>;
}

/** A draft whose link is to be made; its share is the merchant. */
export interface CreationRow extends WorkRow {
  readonly draft: AskedDraft;
}

export function toCreationRow(draft: AskedDraft, dueAt: Date = draft.creation.askedAt): CreationRow {
  const { id, merchantId, failures } = draft;
  return { id, share: merchantId, dueAt, failures, draft };
}
