import type { Deadlines } from '../../deadlines.js';
import { BotApiError } from '../bot-api-error.js';
import type { PendingUpdate, PendingUpdates } from './pending-updates.js';

export interface PollOptions {
  /** Everything below was taken; a negative one counts from the end and drops the rest. */
  offset: number;
  limit: number;
  timeoutSeconds: number;
}

export interface LongPoll {
  poll(options: PollOptions): Promise<PendingUpdate[]>;
  /** Something new waits. */
  wake(): void;
  /** Whoever waits is refused. */
  end(reason: string): void;
}

export interface LongPollDeps {
  pending: PendingUpdates;
  deadlines: Deadlines;
  /** Nothing is given out now. */
  isHeld(): boolean;
}

const OTHER_POLL =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** getUpdates: one caller waits at a time; a second one ends the first one's wait. */
export function createLongPoll({ pending, deadlines, isHeld }: LongPollDeps): LongPoll {
  let waiter: { wake: () => void; end: (reason: string) => void } | null = null;
  const find = (options: PollOptions) => (isHeld() ? [] : take(pending, options));

  function wait(options: PollOptions): Promise<PendingUpdate[]> {
    return new Promise((resolve, reject) => {
      const cancel = deadlines.after(options.timeoutSeconds * 1000, () => finish(() => resolve([])));
      waiter = {
        wake() {
          const found = find(options);
          if (found.length > 0) finish(() => resolve(found));
        },
        end: (reason) => finish(() => reject(new BotApiError(409, reason))),
      };
      function finish(settle: () => void) {
        cancel();
        waiter = null;
        settle();
      }
    });
  }

  return {
    async poll(options) {
      waiter?.end(OTHER_POLL);
      const found = find(options);
      return found.length > 0 || options.timeoutSeconds === 0 ? found : wait(options);
    },
    wake: () => waiter?.wake(),
    end: (reason) => waiter?.end(reason),
  };
}

function take(pending: PendingUpdates, { offset, limit }: PollOptions): PendingUpdate[] {
  const from = offset < 0 ? pending.list().at(offset)?.id : offset;
  if (from !== undefined) pending.remove((update) => update.id < from);
  return pending.list().slice(0, limit);
}
