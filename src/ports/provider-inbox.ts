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
   * Stores events as held by `holder`, which works them at once; null: whoever claims them does.
   * Answers the rows of those that are new: the provider's event id of the others is there already, or came twice here.
   */
  insert(
    provider: string,
    events: readonly ProviderEvent[],
    arrival: { readonly receivedAt: Date; readonly holder: string | null },
  ): Promise<readonly InboxRow[]>;
}
