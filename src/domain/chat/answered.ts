/** What somebody was answered about a link: how it stands, or one thing of it that can be pressed about while it waits. */
export type Answered =
  | { readonly kind: 'whole' }
  /** Its Undo. */
  | { readonly kind: 'refund'; readonly refundId: string }
  /** Its Undo, or another time. `sendingId`: null: the first sending. */
  | { readonly kind: 'sending'; readonly sendingId: string | null }
  | { readonly kind: 'question'; readonly asks: 'cancel' | 'refund' | 'evidence' }
  /** Anything else, which is over once it was read. */
  | { readonly kind: 'part' };
