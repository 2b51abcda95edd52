import { z } from 'zod';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { Timers } from '../../../ports/timers.js';
import { findInstaller } from '../install/find-installer.js';
import { type BoundedMemory, createBoundedMemory } from '../memory/bounded-memory.js';
import { type Asker, keyOfPerson, type Person } from './asker.js';
import { type Profile, readProfile } from './read-profile.js';

/** What Slack tells of people and workspaces, remembered for a while; null where it does not answer. */
export interface Directory {
  /** `patienceMs`: null to wait as long as Slack takes. */
  findProfile(asker: Asker, patienceMs: number | null): Promise<Profile | null>;
  /** Whether nothing would be asked to find it. */
  knowsProfile(person: Person): boolean;
  /** What was told of somebody has changed. */
  forgetProfile(person: Person): void;
  findTeamName(asker: Asker): Promise<string | null>;
}

export interface DirectoryDeps {
  readonly installations: Pick<InstallationRepository, 'find'>;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'after'>;
  readonly logger: Logger;
}

/** As long as one act takes: who changes their language or time zone in Slack reads the next answer in it. */
const PROFILE_BOUNDS = { ttlMs: 2_000, maxEntries: 5_000 };
const TEAM_BOUNDS = { ttlMs: 24 * 3_600_000, maxEntries: 1_000 };

const teamInfo = z.object({ team: z.object({ name: z.string().min(1) }) });

async function askTeamName({ client, teamId }: Asker): Promise<string> {
  return teamInfo.parse(await client.team.info({ team: teamId })).team.name;
}

interface Asking<Told> {
  readonly keyOf: (asker: Asker) => string;
  readonly ask: (asker: Asker) => Promise<Told>;
  readonly logger: Logger;
}

function remembering<Told extends Profile | string>(
  memory: BoundedMemory<Told>,
  { keyOf, ask, logger }: Asking<Told>,
): (asker: Asker) => Promise<Told | null> {
  return async (asker) => {
    const key = keyOf(asker);
    const known = memory.get(key);
    if (known !== undefined) return known;
    try {
      const told = await ask(asker);
      memory.set(key, told);
      return told;
    } catch (error) {
      logger.warn({ err: error }, 'Slack did not tell who is asking; going on with less');
      return null;
    }
  };
}

interface Patience {
  readonly patienceMs: number;
  readonly timers: Pick<Timers, 'after'>;
}

/** What is found in that time, else null. */
async function orNull<Found>(found: Promise<Found>, { patienceMs, timers }: Patience): Promise<Found | null> {
  let stopWaiting = () => {};
  const gaveUp = new Promise<null>((resolve) => {
    stopWaiting = timers.after(patienceMs, () => resolve(null));
  });
  try {
    return await Promise.race([found, gaveUp]);
  } finally {
    stopWaiting();
  }
}

export function createDirectory({ installations, clock, timers, logger }: DirectoryDeps): Directory {
  async function askProfile({ client, teamId, userId }: Asker): Promise<Profile> {
    const told = readProfile(await client.users.info({ user: userId, include_locale: true }), teamId);
    const isInstaller =
      told.standing === 'colleague' && (await findInstaller(installations, teamId)) === userId;
    return isInstaller ? { ...told, standing: 'may_own' } : told;
  }

  const profiles = createBoundedMemory<Profile>(clock, PROFILE_BOUNDS);
  const teamNames = createBoundedMemory<string>(clock, TEAM_BOUNDS);
  const findProfile = remembering(profiles, { keyOf: keyOfPerson, ask: askProfile, logger });
  return {
    findProfile: (asker, patienceMs) =>
      patienceMs === null ? findProfile(asker) : orNull(findProfile(asker), { patienceMs, timers }),
    knowsProfile: (person) => profiles.get(keyOfPerson(person)) !== undefined,
    forgetProfile: (person) => profiles.delete(keyOfPerson(person)),
    findTeamName: remembering(teamNames, { keyOf: ({ teamId }) => teamId, ask: askTeamName, logger }),
  };
}
