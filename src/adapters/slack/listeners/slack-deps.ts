import type { FetchFunction } from '@slack/web-api';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { OrgWorkspaces } from '../../../ports/org-workspaces.js';
import type { SeenStore } from '../../../ports/seen-store.js';
import type { Services } from '../../../service/create-services.js';
import type { Conversation } from '../../chat/conversation/create-conversation.js';
import type { ReadSlackFile } from '../files/read-slack-file.js';
import type { Asker } from '../people/asker.js';
import type { SlackPeople } from '../people/create-people.js';

/** What the listeners work with. */
export interface SlackDeps {
  readonly conversation: Conversation<Asker>;
  readonly people: Pick<SlackPeople, 'noteChange' | 'recognise'>;
  readonly seen: SeenStore;
  readonly installations: InstallationRepository;
  readonly orgWorkspaces: OrgWorkspaces;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly services: Pick<
    Services,
    'noteAccountGone' | 'noteChatLost' | 'noteChatFound' | 'noteInvited' | 'notePage' | 'unfurlLink'
  >;
  readonly readFile: ReadSlackFile;
  readonly clock: Clock;
  readonly logger: Logger;
  /** For answers to a response_url that outlived its request. */
  readonly fetch: FetchFunction;
}
