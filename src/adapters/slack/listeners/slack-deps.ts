import type { FetchFunction } from '@slack/web-api';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import type { SeenStore } from '../../../ports/seen-store.js';
import type { Conversation } from '../../chat/conversation/create-conversation.js';
import type { Asker } from '../people/asker.js';

/** What the listeners work with. */
export interface SlackDeps {
  readonly conversation: Conversation<Asker>;
  readonly seen: SeenStore;
  readonly installations: InstallationRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  /** For answers to a response_url that outlived its request. */
  readonly fetch: FetchFunction;
}
