/** A line of a link's history. */
export type TimelineEntry = {
  readonly object: 'timeline_entry';
  readonly id: string;
  /** Finer than the types of events, and not fixed: new ones come. */
  readonly type: string;
  readonly at: string;
  /** How Paylink knows: a person's or program's own act, the gateway's message, a question to the gateway, or the clock. */
  readonly source: 'person' | 'gateway' | 'reconciliation' | 'clock';
  readonly actor: {
    readonly kind: 'member' | 'customer' | 'gateway' | 'system';
    /** Null: it was no member. */
    readonly member: string | null;
  };
  /** What happened, in words. */
  readonly text: string;
};
