import type { WorkRow, WorkTable } from './work-table.js';

/** One lane of messages: those to one place in a chat, or those of one merchant by one carrier. */
export interface LaneRow extends WorkRow {
  /** The lane's name within its kind. */
  readonly lane: string;
  /** Grows when messages come in: how a lane that seems empty is known to be. */
  readonly wakes: number;
}

export interface LaneWake {
  readonly lane: string;
  readonly share: string;
  /** When its messages are due. */
  readonly dueAt: Date;
}

/**
 * The lanes of one kind of message. A lane is held as a whole, so that its pace, its order and its pauses hold over
 * all instances. Whoever stores a message wakes its lane before that counts as stored; waking twice does no harm.
 */
export interface WorkLanes extends WorkTable<LaneRow> {
  wake(lanes: readonly LaneWake[]): Promise<void>;
}
