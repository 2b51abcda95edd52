import type { EventSource, LinkEvent } from '../../link/link-event.js';

/** A line of a link's history. */
export type TimelineEntryView = {
  readonly object: 'timeline_entry';
  readonly id: string;
  /** Finer than the types of events that webhooks tell of, and not fixed: new ones come. */
  readonly type: string;
  readonly at: string;
  /** How we know: a person's or program's own act, the gateway's message, our asking the gateway, or the clock. */
  readonly source: EventSource;
  readonly actor: {
    readonly kind: 'member' | 'customer' | 'gateway' | 'system';
    /** Null: it was no member. */
    readonly member: string | null;
  };
  /** What happened, in words. */
  readonly text: string;
};

/** `text`: what happened, in the words of whoever reads. */
export function toTimelineEntryView(
  { id, type, at, source, actor }: LinkEvent,
  text: string,
): TimelineEntryView {
  return {
    object: 'timeline_entry',
    id,
    type,
    at: at.toISOString(),
    source,
    actor: { kind: actor.kind, member: actor.kind === 'member' ? actor.memberId : null },
    text,
  };
}
