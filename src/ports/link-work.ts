import type { Link } from '../domain/link/link.js';
import type { WorkRow, WorkTable } from './work-table.js';

/** A link as a row of due work. */
export interface LinkRow extends WorkRow {
  /** As it was when the row was claimed. */
  readonly link: Link;
}

/** How far one subscriber has come with a link's events. */
export interface RelayCursor {
  /** How many entries of the link's history it has had. */
  readonly heard: number;
  /** Failed tries in a row. */
  readonly failures: number;
  /** When it is tried again after a failure; null: at once. */
  readonly retryAt: Date | null;
}

/** A link with events that some subscriber has not had. */
export interface RelayRow extends LinkRow {
  /** By the subscriber's name; whoever is missing has had none. */
  readonly cursors: Readonly<Record<string, RelayCursor>>;
  /** Some subscriber failed for so long that it waits for a person. */
  readonly isParked: boolean;
}

export interface RelayProgress {
  readonly cursors: RelayRow['cursors'];
  /** Null: nobody has anything more to hear. */
  readonly dueAt: Date | null;
  /** Who waits for a person from now on, and why; null: nobody anew. */
  readonly parked: { readonly reason: string; readonly at: Date } | null;
}

export interface RelayTable extends WorkTable<RelayRow> {
  /**
   * Writes down how far the subscribers have come and gives the row back. A link that changed since the row was claimed
   * stays due.
   */
  advance(row: RelayRow, progress: RelayProgress, holder: string): Promise<void>;
}

/** What falls due in the links themselves. */
export interface LinkWork {
  readonly relay: RelayTable;
  /** Open links whose time has come. The share is the provider whose checkout must be closed first, or `clock`. */
  readonly expiry: WorkTable<LinkRow>;
  /** Links with a payment that its provider is to be asked about; the share is the provider. */
  readonly questions: WorkTable<LinkRow>;
  /** Links with a refund that is to leave, to lapse, or to be asked about; the share is its provider, or `clock`. */
  readonly refunds: WorkTable<LinkRow>;
}
