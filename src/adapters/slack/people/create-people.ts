import { z } from 'zod';
import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import type { Services } from '../../../service/create-services.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { People } from '../../chat/conversation/create-conversation.js';
import { createBoundedMemory } from '../bounded-memory.js';
import type { Asker } from './asker.js';

export interface PeopleDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Profile {
  readonly realName: string | null;
  readonly timeZone: string | null;
}

const PROFILE_BOUNDS = { ttlMs: 10 * 60_000, maxEntries: 5_000 };
const TEAM_BOUNDS = { ttlMs: 24 * 3_600_000, maxEntries: 1_000 };

const userInfo = z.object({
  user: z.object({
    real_name: z.string().min(1).optional(),
    tz: z.string().min(1).optional(),
    profile: z.object({ real_name: z.string().min(1).optional() }).optional(),
  }),
});
const teamInfo = z.object({ team: z.object({ name: z.string().min(1) }) });

/**
 * Knows people by their Slack profile (real name, time zone), remembered for ten minutes. Slack not answering is no
 * reason to turn a person away: then the handle serves as the name, and the zone is what was known before.
 */
export function createPeople({ services, clock, logger }: PeopleDeps): People<Asker> {
  const profiles = createBoundedMemory<Profile>(clock, PROFILE_BOUNDS);
  const teamNames = createBoundedMemory<string>(clock, TEAM_BOUNDS);

  async function fetchProfile({ client, teamId, userId }: Asker): Promise<Profile> {
    const key = `${teamId}:${userId}`;
    const known = profiles.get(key);
    if (known !== undefined) return known;
    const { user } = userInfo.parse(await client.users.info({ user: userId }));
    const realName = user.profile?.real_name ?? user.real_name ?? null;
    const profile = { realName, timeZone: user.tz ?? null };
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
      displayName: profile?.realName ?? asker.handle ?? asker.userId,
      timeZone: profile?.timeZone ?? null,
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
