import type { FetchFunction } from '@slack/web-api';
import type { Clock } from '../../ports/clock.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { SeenStore } from '../../ports/seen-store.js';
import type { Services } from '../../service/create-services.js';
import type { People } from './people/create-people.js';

/** What the listeners work with. */
export interface SlackDeps {
  readonly services: Services;
  readonly people: People;
  readonly seen: SeenStore;
  readonly installations: InstallationRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** For answers to a response_url that outlived its request. */
  readonly fetch: FetchFunction;
}
