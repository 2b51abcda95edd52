import { isAppError } from '../../../../domain/errors.js';
import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildStopped } from '../pages/build-stopped.js';
import { showStatus } from './show-status.js';

interface Pressed {
  readonly deps: ConversationDeps;
  readonly identified: Identified;
  readonly link: LinkHandle;
}

/** What a press answers that may come when the message has left: that it has, and how the link stands now. */
export async function orTooLate(
  act: () => Promise<PageReply>,
  { deps, identified, link }: Pressed,
): Promise<PageReply> {
  try {
    return await act();
  } catch (error) {
    if (!isAppError(error, 'already_left')) throw error;
    const said = wordsForMember(identified).say('error.already_left.failed');
    return buildStopped(said, await showStatus(deps, identified, link));
  }
}
