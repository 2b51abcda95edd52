import type { Timers } from '../../../ports/timers.js';
import { readFailure } from './read-failure.js';
import type { TelegramApi } from './telegram-api.js';

/** How new the server is that answers us. */
export interface ServerAge {
  /**
   * Whether it knows messages that one person alone sees in a group (Bot API 10.2). An older one ignores what it does not
   * know, and would show them to all. False where it cannot be found out.
   */
  hasEphemeral(): Promise<boolean>;
}

const REMEMBERED_MS = 60 * 60_000;

interface Known {
  readonly hasEphemeral: boolean;
  readonly atMs: number;
}

/** Asks for nothing, by a method that only a new enough server has: an older one answers that there is no such method. */
export function createServerAge(api: TelegramApi, timers: Pick<Timers, 'elapsedMs'>): ServerAge {
  let known: Known | null = null;
  let asking: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    const answer = await readAnswer(api);
    if (answer !== null) known = { hasEphemeral: answer, atMs: timers.elapsedMs() };
    return answer ?? false;
  }

  return {
    async hasEphemeral() {
      if (known !== null && timers.elapsedMs() - known.atMs < REMEMBERED_MS) return known.hasEphemeral;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}

/** Null: it told nothing of its age. */
async function readAnswer(api: TelegramApi): Promise<boolean | null> {
  try {
    // Without arguments on purpose: nothing can be deleted by it.
    await api.call('deleteEphemeralMessage', {} as never);
    return true;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind !== 'refused') return null;
    if (failure.code === 404) return false;
    return failure.code === 400 ? true : null;
  }
}
