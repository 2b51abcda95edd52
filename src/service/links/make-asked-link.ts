import type { AskedDraft } from '../../ports/draft-repository.js';
import { toCreationRow } from '../../ports/draft-repository.js';
import type { Runner } from '../work/create-runner.js';

/** Makes the link that was asked for, in this instance, which holds the draft. False: not now, but surely later. */
export type MakeAskedLink = (draft: AskedDraft) => Promise<boolean>;

export function makeMakeAskedLink({ runner }: { readonly runner: Pick<Runner, 'hand'> }): MakeAskedLink {
  return async (draft) => {
    const outcome = await runner.hand('create', toCreationRow(draft));
    return outcome?.kind === 'gone';
  };
}
