import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { MeasuredWork } from './work-table.js';

/** Something that a chat platform told us, kept as it came before it was acknowledged. */
export interface ChatUpdate {
  /** Names it among all that is heard, by the platform's own number of it: the same told twice is kept once. */
  readonly id: string;
  readonly platform: ChatPlatform;
  /** What must be worked in order, such as one conversation. Begins with the platform's name. */
  readonly lane: string;
  /** Grows with what came later in the lane. */
  readonly order: number;
  readonly receivedAt: Date;
  /** The platform's own JSON. */
  readonly body: string;
  /** Failed tries so far. */
  readonly failures: number;
}

/**
 * What is heard and not worked yet. What was worked is remembered for 25 hours, longer than platforms repeat it, without
 * its body; what was parked for a month.
 */
export interface UpdateInbox extends MeasuredWork {
  /** Keeps it and wakes its lane. False: it is known already. */
  keep(update: Omit<ChatUpdate, 'failures'>): Promise<boolean>;
  /** The first `limit` of a lane that are not worked yet, in order. */
  readLane(lane: string, limit: number): Promise<readonly ChatUpdate[]>;
  markWorked(id: string, at: Date): Promise<void>;
  /** Counts a failed try. */
  countFailure(id: string): Promise<void>;
  /** Takes one out of its lane that fails again and again, so that the next has its turn. */
  park(id: string, reason: string, at: Date): Promise<void>;
}
