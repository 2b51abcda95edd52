import type { WebClient } from '@slack/web-api';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { OrgWorkspaces } from '../../../ports/org-workspaces.js';
import type { SeenStore } from '../../../ports/seen-store.js';
import type { Services } from '../../../service/create-services.js';
import { installAgain } from '../../chat/cards/build-chat-note.js';
import { choices, says } from '../../chat/conversation/model/part.js';
import type { PageReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';
import { renderMessage } from '../blocks/render-reply.js';
import { findInstaller } from '../install/find-installer.js';
import type { InstallNews } from '../install/install-news.js';

export interface InstallNewsDeps {
  readonly services: Pick<Services, 'listKeepers' | 'noteChatLost' | 'noteChatFound'>;
  readonly installations: Pick<InstallationRepository, 'find'>;
  readonly orgWorkspaces: Pick<OrgWorkspaces, 'find' | 'list'>;
  /** The Web API as the bot of a workspace. Rejects when Paylink is not installed there. */
  readonly clientFor: (workspaceId: string) => Promise<WebClient>;
  /** The same with this token. */
  readonly clientWith: (token: string | undefined, workspaceId: string) => WebClient;
  readonly seen: SeenStore;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly logger: Logger;
}

const ONCE_MS = 24 * 3_600_000;
/** Whether it is given is the workspace's own choice: what needs it has another way. */
export const OPTIONAL_SCOPES: readonly string[] = ['chat:write.public', 'files:read'];

/** Tells people of what becomes of installations: those who can mend it, by direct message, with one button to do so. */
export function createInstallNews(deps: InstallNewsDeps): InstallNews {
  const { services, seen, orgWorkspaces } = deps;
  const tellKeepers = makeTellKeepers(deps);
  return {
    noteInstalled: (workspaceId) => services.noteChatFound('slack', workspaceId),
    noteAccessEnded: (workspaceId) => services.noteChatLost('slack', workspaceId),

    async noteRenewalRefused({ team, enterprise, isEnterpriseInstall, bot }) {
      const isOfOrg = isEnterpriseInstall === true && enterprise !== undefined;
      // Of an organisation, one person is told once.
      const workspaceId = isOfOrg ? (await orgWorkspaces.list(enterprise.id))[0] : team?.id;
      if (workspaceId === undefined) return;
      // Even a token that is over by our clock may get through, and nothing else does.
      const client = deps.clientWith(bot?.token, workspaceId);
      await tellKeepers({ client, workspaceId }, (words) =>
        buildRepair(words, words.say('slack.install.refused'), deps),
      );
    },

    async noteMissingScope(workspaceId, needed) {
      const scopes = needed.split(',').map((scope) => scope.trim());
      if (scopes.every((scope) => OPTIONAL_SCOPES.includes(scope))) return;
      const whose = (await orgWorkspaces.find(workspaceId))?.enterpriseId ?? workspaceId;
      if (!(await seen.firstTime(`slack:missing_scope:${whose}`, ONCE_MS))) return;
      const client = await deps.clientFor(workspaceId);
      await tellKeepers({ client, workspaceId }, (words) =>
        buildRepair(words, words.say('slack.install.missing_scope', { scopes: scopes.join(', ') }), deps),
      );
    },
  };
}

interface Way {
  readonly client: WebClient;
  readonly workspaceId: string;
}

type TellKeepers = (way: Way, build: (words: Words) => PageReply) => Promise<void>;

/** The first of them whom Slack lets us write to. */
function makeTellKeepers({ services, installations, orgWorkspaces, logger }: InstallNewsDeps): TellKeepers {
  return async ({ client, workspaceId }, build) => {
    const org = await orgWorkspaces.find(workspaceId);
    const installerId =
      (await findInstaller(installations, workspaceId)) ??
      (org === null ? null : await findInstaller(installations, org.enterpriseId));
    for (const { userId, language } of await services.listKeepers(
      { platform: 'slack', workspaceId },
      installerId,
    )) {
      const words = wordsIn(language);
      try {
        await client.chat.postMessage({ channel: userId, ...renderMessage(words, build(words)) });
        return;
      } catch (error) {
        logger.warn(
          { err: error, workspaceId },
          'somebody who can mend a Slack installation was not reached',
        );
      }
    }
  };
}

function buildRepair(
  words: Words,
  said: string,
  { publicUrl }: Pick<InstallNewsDeps, 'publicUrl'>,
): PageReply {
  const parts = [says(said), choices(installAgain(words, publicUrl))];
  return { kind: 'refusal', title: words.say('page.title.link'), words: said, parts };
}
