import type { ApiCaller } from '../../domain/api/api-caller.js';
import { isAppError } from '../../domain/errors.js';
import type { Link, LinkDraft } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { GetLinkToReissue } from '../links/get-link-to-reissue.js';
import type { CreateLinkByProgram } from './create-link-by-program.js';
import { getLinkOfCaller } from './get-link-of-caller.js';

export interface ReissueByProgramDeps {
  readonly links: LinkRepository;
  readonly getLinkToReissue: GetLinkToReissue;
  readonly createLinkByProgram: CreateLinkByProgram;
}

export interface ReissueByProgram {
  readonly linkId: string;
  /** What is otherwise than in the link whose place it takes. */
  readonly changes: Partial<Omit<LinkDraft, 'reissueOf'>>;
  readonly requestKey: string;
}

/**
 * Another link in the place of one that is over unpaid. Asked again under the same key it answers the link that it made,
 * though by then that one stands in the way. Throws what `GetLinkToReissue` and `CreateLinkByProgram` throw.
 */
export function makeReissueLinkByProgram({ links, ...deps }: ReissueByProgramDeps) {
  return async (
    caller: ApiCaller,
    { linkId, changes, requestKey }: ReissueByProgram,
  ): Promise<{ readonly link: Link; readonly created: boolean }> => {
    const { actor, keyId } = caller;
    await getLinkOfCaller(links, caller, linkId);
    const earlier = await links.findByRequestKey(actor.merchantId, `api/${keyId}/${requestKey}`);
    if (earlier !== null) return { link: earlier, created: false };
    const reissue = async () => {
      const { draft } = await deps.getLinkToReissue(actor, { linkId });
      // Of a link that is not sent nobody is reminded, however the one before it was.
      const reminders = changes.sendTiming?.kind === 'no' ? null : draft.reminders;
      return deps.createLinkByProgram(caller, { draft: { ...draft, reminders, ...changes }, requestKey });
    };
    return changes.reference === undefined ? withFreeReference(reissue) : reissue();
  };
}

/** Others may take the reference that was free a moment ago. */
const REFERENCE_TRIES = 5;

/** Who named no reference is told of none that is taken. */
async function withFreeReference<T>(reissue: () => Promise<T>, tries = REFERENCE_TRIES): Promise<T> {
  try {
    return await reissue();
  } catch (error) {
    if (tries <= 1 || !isAppError(error, 'reference_taken')) throw error;
    return withFreeReference(reissue, tries - 1);
  }
}
