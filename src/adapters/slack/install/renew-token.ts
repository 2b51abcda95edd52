import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository, StoredInstallation } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { Timers } from '../../../ports/timers.js';
import { type AskForToken, RenewalRefusedError } from './ask-for-token.js';
import { pause } from './pause.js';
import {
  findDueRefreshToken,
  type KeptInstallation,
  readInstallation,
  withoutRenewal,
  withToken,
} from './slack-installation.js';

export interface RenewTokenDeps {
  readonly installations: InstallationRepository;
  readonly askForToken: AskForToken;
  /** Slack refused: what it has lives to its end, and is not renewed. Told once. */
  readonly noteRefused: (installation: KeptInstallation) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** Answers what is stored then, whoever renewed it; null when it was removed meanwhile. Throws what stood in the way. */
export type RenewToken = (key: string, found: StoredInstallation) => Promise<StoredInstallation | null>;

/** Longer than a call to Slack and all tries to keep what it answered; after a failure, until the next try. */
const CLAIM_MS = 30_000;
const LOOK_AGAIN_MS = 100;
const MOST_LOOKS = 100;
const MOST_SAVES = 6;

/**
 * Whoever claims the stored revision asks Slack, and what Slack answers takes the place of that very revision alone; all
 * others wait for it, in whichever process they are.
 */
export function makeRenewToken(deps: RenewTokenDeps): RenewToken {
  const { installations, clock, timers } = deps;
  const askAndKeep = makeAskAndKeep(deps);
  return async (key, found) => {
    for (let looked = 0; looked < MOST_LOOKS; looked += 1) {
      const at = clock.now();
      const claim = { at, until: new Date(at.getTime() + CLAIM_MS) };
      if (await installations.claimRenewal(key, found.revision, claim)) await askAndKeep(key, found);
      const stored = await installations.find(key);
      if (stored?.revision !== found.revision) return stored;
      await pause(timers, LOOK_AGAIN_MS);
    }
    throw new Error('the token of a Slack installation is being renewed elsewhere, and that does not end');
  };
}

/** What is to be kept; `isRefused`: it is what was there before, which nothing renews from now on. */
interface Answer {
  readonly refreshToken: string;
  readonly next: KeptInstallation;
  readonly isRefused: boolean;
}

function makeAskAndKeep(deps: RenewTokenDeps) {
  /** A refresh token serves once: an answer that could not be kept is there for the next try. */
  const unkept = new Map<string, Answer>();

  async function answerFor(key: string, installation: KeptInstallation): Promise<Answer> {
    const refreshToken = findDueRefreshToken(installation, deps.clock.now()) ?? '';
    const known = unkept.get(key);
    if (known?.refreshToken === refreshToken) return known;
    try {
      const next = withToken(installation, await deps.askForToken(refreshToken));
      return { refreshToken, next, isRefused: false };
    } catch (error) {
      if (!(error instanceof RenewalRefusedError)) throw error;
      deps.logger.error({ err: error, key }, 'a Slack installation has to be made again');
      return { refreshToken, next: withoutRenewal(installation), isRefused: true };
    }
  }

  return async (key: string, found: StoredInstallation): Promise<void> => {
    const answer = await answerFor(key, readInstallation(found));
    unkept.set(key, answer);
    const isKept = await keep(deps, { key, found, next: answer.next });
    unkept.delete(key);
    if (isKept && answer.isRefused) deps.noteRefused(answer.next);
  };
}

/** False where a newer installation, or none, has taken the place of what was asked for. */
async function keep(
  { installations, timers }: RenewTokenDeps,
  {
    key,
    found,
    next,
  }: { readonly key: string; readonly found: StoredInstallation; readonly next: KeptInstallation },
): Promise<boolean> {
  const payload = JSON.stringify(next);
  for (let tried = 1; ; tried += 1) {
    try {
      return await installations.replace(key, found.revision, payload);
    } catch (error) {
      if (tried === MOST_SAVES) throw error;
      await pause(timers, LOOK_AGAIN_MS * 2 ** tried);
    }
  }
}
