import type { Services } from '../../../service/create-services.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { People } from '../../chat/conversation/create-conversation.js';
import type { Asker } from './asker.js';
import { createDirectory, type DirectoryDeps } from './create-directory.js';

export interface PeopleDeps extends DirectoryDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember'>;
}

/**
 * Knows people by their Slack profile: name, time zone, standing. Slack not answering is no reason to turn away somebody
 * whom we know: then all is what it was before.
 */
export function createPeople({ services, ...deps }: PeopleDeps): People<Asker> {
  const directory = createDirectory(deps);

  async function identify(asker: Asker): Promise<Identified> {
    const [profile, teamName] = await Promise.all([
      directory.findProfile(asker),
      directory.findTeamName(asker),
    ]);
    return services.identifyMember({
      platform: 'slack',
      workspaceId: asker.teamId,
      workspaceName: teamName,
      workspaceHandle: asker.teamDomain,
      userId: asker.userId,
      displayName: profile?.name ?? null,
      timeZone: profile?.timeZone ?? null,
      standing: profile?.standing ?? null,
    });
  }

  return {
    workspaceOf: ({ teamId: workspaceId }) => ({ platform: 'slack', workspaceId }),
    identify,
    async recognise(asker) {
      const { teamId: workspaceId, userId } = asker;
      const known = await services.recogniseMember({ platform: 'slack', workspaceId, userId });
      return known ?? identify(asker);
    },
  };
}
