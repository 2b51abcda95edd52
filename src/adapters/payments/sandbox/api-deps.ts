import type { Clock } from '../../../ports/clock.js';
import type { Ids } from '../../../ports/ids.js';
import type { SessionStore } from './session-store.js';

export interface SandboxApiDeps {
  readonly store: SessionStore;
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether live links are practised, too. */
  readonly practisesLive?: boolean;
}
