import type { ProviderEvent } from './provider-event.js';
import type { WorkRow, WorkTable } from './work-table.js';

/** A stored event; its share is the provider that must be asked about it. */
export type InboxRow = ProviderEvent &
  WorkRow & {
    readonly provider: string;
    readonly receivedAt: Date;
  };

/** Verified provider events, stored before they are acknowledged and kept 30 days or more against duplicates. */
export interface ProviderInbox extends WorkTable<InboxRow> {
  /**
   * Stores an event as held by `holder`, which works it at once; null: whoever claims it does.
   * Answers its row, or null when the provider's event id is already there.
   */
  insert(
    provider: string,
    event: ProviderEvent,
    arrival: { readonly receivedAt: Date; readonly holder: string | null },
  ): Promise<InboxRow | null>;
}
