import type { Kick } from '../../ports/kick.js';
import type { UpdateInbox } from '../../ports/update-inbox.js';
import type { Intake } from './create-intake.js';

export interface HearUpdateDeps {
  readonly updates: Pick<UpdateInbox, 'keep'>;
  readonly intake: Intake;
  readonly kick: Kick;
}

export type HearUpdate = (update: Parameters<UpdateInbox['keep']>[0]) => Promise<void>;

/**
 * Takes in what a chat tells: once it is kept it may be acknowledged, and is worked in its turn. What is known already is
 * not worked again. Throws AppError `store_unavailable`.
 */
export function makeHearUpdate({ updates, intake, kick }: HearUpdateDeps): HearUpdate {
  return async (update) => {
    await intake.keep(() => updates.keep(update));
    // Those that come together are begun together.
    void intake.whenQuiet().then(() => kick('hear'));
  };
}
