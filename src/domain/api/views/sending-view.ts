/** A message that was asked for. */
export type SendingView = {
  readonly id: string;
  readonly channels: readonly ('email' | 'sms' | 'whatsapp')[];
  /** Until then it can be called off in chat. */
  readonly due_at: string;
  /** It waits for the daytime until then; null: it does not have to. */
  readonly held_until: string | null;
  /** Ways by which nothing goes to this customer, and why. */
  readonly left_out: readonly { readonly channel: 'email' | 'sms' | 'whatsapp'; readonly reason: string }[];
};
