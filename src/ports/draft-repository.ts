import type { ChatPlace } from '../domain/chat-place.js';
import type { LinkDraft } from '../domain/link/link.js';

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
}

/** Drafts vanish a day after they were last saved. */
export interface DraftRepository {
  save(draft: Draft): Promise<void>;
  find(merchantId: string, draftId: string): Promise<Draft | null>;
}
