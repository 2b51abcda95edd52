import type { mongo } from 'mongoose';

export interface MigrationContext {
  readonly db: mongo.Db;
  /** Where an earlier run that was cut off had got to; null: at the beginning. */
  readonly reached: string | null;
  /** Notes how far the run has got: one that is cut off goes on from here. */
  note(reached: string): Promise<void>;
}

/**
 * Brings what an earlier release stored into the form that this one reads. It may be begun again at any place and may
 * run twice at once: what is done already it leaves as it is.
 */
export interface Migration {
  /** Names it for ever, and sorts after the ids of those before it. */
  readonly id: string;
  run(context: MigrationContext): Promise<void>;
}
