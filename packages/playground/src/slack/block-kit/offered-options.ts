import type { JsonObject } from '../../protocol.js';

/** What an external select was last offered, by "block_id/action_id": a chosen value is turned into its option again. */
export type OfferedOptions = Map<string, JsonObject[]>;
