import { z } from 'zod';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { Services } from '../../../service/create-services.js';
import type { Identified } from '../../../service/people/identify-member.js';
import { createBoundedMemory } from '../bounded-memory.js';
import { findInstaller } from '../install/find-installer.js';
import type { Asker } from './asker.js';
import { type Profile, readProfile } from './read-profile.js';

/** Who is asking, in words of the services. */
export interface People {
  /** By what the store knows; Slack is asked only about somebody it has never seen. Throws as `identify` does. */
  recognise(asker: Asker): Promise<Identified>;
  /** Throws AppError `role_missing`, `person_unknown`, `store_unavailable`. */
  identify(asker: Asker): Promise<Identified>;
}

export interface PeopleDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember'>;
  readonly installations: Pick<InstallationRepository, 'find'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

const PROFILE_BOUNDS = { ttlMs: 10 * 60_000, maxEntries: 5_000 };
const TEAM_BOUNDS = { ttlMs: 24 * 3_600_000, maxEntries: 1_000 };

const teamInfo = z.object({ team: z.object({ name: z.string().min(1) }) });

/**
 * Knows people by their Slack profile (name, time zone, standing), remembered for ten minutes. Slack not answering is no
 * reason to turn away somebody whom we know: then all is what it was before.
 */
export function createPeople({ services, installations, clock, logger }: PeopleDeps): People {
  const profiles = createBoundedMemory<Profile>(clock, PROFILE_BOUNDS);
  const teamNames = createBoundedMemory<string>(clock, TEAM_BOUNDS);

  async function fetchProfile({ client, teamId, userId }: Asker): Promise<Profile> {
    const key = `${teamId}:${userId}`;
    const known = profiles.get(key);
    if (known !== undefined) return known;
    const told = readProfile(await client.users.info({ user: userId }), teamId);
    const isInstaller =
      told.standing === 'colleague' && (await findInstaller(installations, teamId)) === userId;
    const profile: Profile = isInstaller ? { ...told, standing: 'may_own' } : told;
    profiles.set(key, profile);
    return profile;
  }

  async function fetchTeamName({ client, teamId }: Asker): Promise<string> {
    const known = teamNames.get(teamId);
    if (known !== undefined) return known;
    const { team } = teamInfo.parse(await client.team.info({ team: teamId }));
    teamNames.set(teamId, team.name);
    return team.name;
  }

  async function orNull<Result>(asked: Promise<Result>): Promise<Result | null> {
    try {
      return await asked;
    } catch (error) {
      logger.warn({ err: error }, 'Slack did not tell who is asking; going on with less');
      return null;
    }
  }

  async function identify(asker: Asker): Promise<Identified> {
    const [profile, teamName] = await Promise.all([
      orNull(fetchProfile(asker)),
      orNull(fetchTeamName(asker)),
    ]);
    return services.identifyMember({
      platform: 'slack',
      workspaceId: asker.teamId,
      workspaceName: teamName ?? asker.teamDomain,
      userId: asker.userId,
      displayName: profile?.name ?? null,
      timeZone: profile?.timeZone ?? null,
      standing: profile?.standing ?? null,
    });
  }

  return {
    identify,
    async recognise(asker) {
      const { teamId: workspaceId, userId } = asker;
      const known = await services.recogniseMember({ platform: 'slack', workspaceId, userId });
      return known ?? identify(asker);
    },
  };
}

/** The zone in which a person reads and writes times. */
export function zoneOf({ member, merchant }: Pick<Identified, 'member' | 'merchant'>): string {
  return member.timeZone ?? merchant.settings.timeZone;
}

/** The same, and the zone of the merchant beside it. */
export function zonesOf(identified: Pick<Identified, 'member' | 'merchant'>) {
  return { timeZone: zoneOf(identified), merchantZone: identified.merchant.settings.timeZone };
}
