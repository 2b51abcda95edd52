import type { StoredInstallation } from '../../../ports/installation-repository.js';
import { pause } from './pause.js';
import { makeRenewToken, type RenewTokenDeps } from './renew-token.js';
import {
  findDueRefreshToken,
  isAlive,
  type KeptInstallation,
  readInstallation,
} from './slack-installation.js';

export interface FoundInstallation {
  readonly installation: KeptInstallation;
  readonly installedAt: Date;
}

export interface TokenRenewal {
  /** The installation as it is stored, its token renewed where it was time to; null for none. */
  find(key: string): Promise<FoundInstallation | null>;
  /** Resolves when no renewal is under way. */
  whenIdle(): Promise<void>;
}

/** Whose token lives still waits no longer than this for the next one. */
const PATIENCE_MS = 1_000;
/** After a try that failed nobody waits for another, while the token lives. */
const REST_MS = 30_000;

/**
 * One renewal at a time for each installation in this process, and by `makeRenewToken` in all of them. Two at once would
 * leave an installation with a dead token: https://github.com/slackapi/node-slack-sdk/issues/2504
 */
export function createTokenRenewal(deps: RenewTokenDeps): TokenRenewal {
  const { installations, clock, timers, logger } = deps;
  const underWay = new Map<string, Promise<StoredInstallation | null>>();
  const restUntilMs = new Map<string, number>();
  const renewToken = makeRenewToken(deps);

  function renew(key: string, found: StoredInstallation): Promise<StoredInstallation | null> {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    restUntilMs.delete(key);
    const begun = renewToken(key, found).finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  }

  async function orAsBefore(key: string, found: StoredInstallation): Promise<StoredInstallation | null> {
    if (timers.elapsedMs() < (restUntilMs.get(key) ?? 0)) return found;
    const renewed = renew(key, found).catch((error: unknown) => {
      restUntilMs.set(key, timers.elapsedMs() + REST_MS);
      logger.warn({ err: error, key }, 'the token of a Slack installation could not be renewed yet');
      return found;
    });
    return Promise.race([renewed, pause(timers, PATIENCE_MS).then(() => found)]);
  }

  return {
    async find(key) {
      const found = await installations.find(key);
      if (found === null) return null;
      const installation = readInstallation(found);
      const now = clock.now();
      if (findDueRefreshToken(installation, now) === null) return toFound(found);
      const stored = await (isAlive(installation, now) ? orAsBefore(key, found) : renew(key, found));
      return stored === null ? null : toFound(stored);
    },
    async whenIdle() {
      await Promise.allSettled([...underWay.values()]);
    },
  };
}

function toFound(stored: StoredInstallation): FoundInstallation {
  return { installation: readInstallation(stored), installedAt: stored.installedAt };
}
