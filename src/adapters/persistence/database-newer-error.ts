/** A database that a newer release has migrated: this one could misread it. */
export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';

  constructor(readonly migrations: readonly string[]) {
    super(`holds what this release does not know: ${migrations.join(', ')}`);
  }
}
