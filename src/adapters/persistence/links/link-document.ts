import type { Link } from '../../../domain/link/link.js';
import type { RelayCursor } from '../../../ports/link-work.js';
import type { VersionedDocument } from '../schema-version.js';
import type { WorkFields } from '../work/work-fields.js';

/** A link as stored: the domain's fields, the keys that its queries need, and when it is due for what. */
export interface LinkDocument extends Omit<Link, 'id'>, VersionedDocument {
  readonly _id: string;
  /** Names the request that made the link; unique per merchant. */
  readonly requestKey: string;
  /** The link whose place it took; unique per merchant. Links of earlier releases have none: two may have taken one. */
  readonly placeOf?: string;
  /** The running number of this link among its maker's; links that were not counted have none. */
  readonly makerSerial?: number;
  /** The reference as references are compared; unique per merchant. */
  readonly referenceKey: string;
  /** What it is found by, folded. */
  readonly words: readonly string[];
  /** Due while some subscriber has not had all of `history`. */
  readonly relay: RelayPart;
  /** Due when an open link's time comes. */
  readonly expiry: LinkWorkPart;
  /** Due when a provider is to be asked about a payment under way. */
  readonly questions: LinkWorkPart;
  /** Due when a refund is to leave, to lapse, or to be asked about; absent in what was stored before there were any. */
  readonly refundWork?: LinkWorkPart;
}

export interface RelayPart extends WorkFields {
  /** By the subscriber's name; whoever is missing has had none of it, or as little as any other. */
  readonly cursors: Readonly<Record<string, RelayCursor>>;
}

export interface LinkWorkPart extends WorkFields {
  readonly share?: string;
}
