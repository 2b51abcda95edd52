import type { JsonObject } from './api-event.js';

/** The newest version; a key is made with it and keeps it. */
export const NEWEST_VERSION = '2026-11-27';

/** What a version changed: how what is written now reads in the version before it. */
export interface VersionChange {
  /** The date of the version that brought it. */
  readonly version: string;
  /** Which objects it concerns, by their `object`. */
  readonly object: string;
  /** The object as the version before had it. */
  down(view: JsonObject): JsonObject;
  /** A request's body of the version before, as it is written since. */
  up(body: JsonObject): JsonObject;
}

/** Newest first. Each is kept for two years after the version before it ended. */
export const VERSION_CHANGES: readonly VersionChange[] = [];

/** All versions that are answered, newest first. */
export function listVersions(changes: readonly VersionChange[] = VERSION_CHANGES): readonly string[] {
  return [...new Set([NEWEST_VERSION, ...changes.map(({ version }) => version)])];
}
