import type { VersionChange } from '../../../../domain/api/versions.js';
import type { Clock } from '../../../../ports/clock.js';
import type { IdempotentAnswers } from '../../../../ports/idempotent-answers.js';
import type { Logger } from '../../../../ports/logger.js';
import type { SecretBox } from '../../../../ports/secret-box.js';
import type { Timers } from '../../../../ports/timers.js';
import type { Services } from '../../../../service/create-services.js';

export interface ApiOptions {
  readonly services: Services['api'];
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'after'>;
  readonly logger: Logger;
  /** Seals cursors. */
  readonly secretBox: SecretBox;
  readonly idempotentAnswers: IdempotentAnswers;
  /** Names this instance to the others. */
  readonly holder: () => string;
  /** Those of the API unless given. */
  readonly versionChanges?: readonly VersionChange[];
}
