import type { ChangeFeed } from '../../change-feed.js';
import type { Deadlines, PlatformClock } from '../../deadlines.js';
import type { Change } from '../../protocol.js';
import type { AppClient } from '../app-side/app-client.js';
import type { EventSender } from '../app-side/event-sender.js';
import type { ResponseUrls } from '../app-side/response-urls.js';
import type { Triggers } from '../app-side/triggers.js';
import type { Ids } from '../ids.js';
import type { WorkspaceSeed } from '../workspace-seed.js';
import type { WorkspaceState } from './workspace-state.js';

/** What every part of the platform works with: one workspace, one app installed in it. */
export interface PlatformContext {
  readonly seed: WorkspaceSeed;
  readonly botToken: string;
  readonly clock: PlatformClock;
  readonly deadlines: Deadlines;
  readonly ids: Ids;
  readonly changes: ChangeFeed<Change>;
  /** Replaced by a reset, so always read through the context. */
  state: WorkspaceState;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly app: AppClient;
  readonly events: EventSender;
  /** The platform's own address, "http://127.0.0.1:PORT", without a slash at the end. */
  baseUrl(): string;
}
