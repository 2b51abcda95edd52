import { type AppError, isAppError } from '../../../../domain/errors.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import { findAsked } from '../model/find-subject.js';
import type { Intent } from '../model/intent.js';
import type { Reply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildStopped } from '../pages/build-stopped.js';
import { describeCardNow } from '../pages/describe-card-place.js';
import { describeRefusal } from './describe-refusal.js';
import { getLink } from './get-link.js';
import { showStatus } from './show-status.js';

interface Pressed {
  readonly deps: ConversationDeps;
  readonly intent: Intent;
  readonly asked: Asked;
}

/**
 * A button of a message that could not follow its link may be pressed when it no longer holds: it answers why not, how the
 * link stands now with what can be done, and where its card is. What was typed is refused as ever.
 */
export async function orAsItStands(
  act: () => Promise<Reply>,
  { deps, intent, asked }: Pressed,
): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    const linkId = findAsked(intent);
    if (linkId === null || !isAppError(error) || !saysHowItStands(error)) throw error;
    return showInstead(deps, await asked.identify(), { linkId, error });
  }
}

/** Refusals by what the link is like; one that needs another person says nothing of it. */
function saysHowItStands({ code, details }: AppError): boolean {
  const isAboutLink = 'asked' in details && 'state' in details;
  return isAboutLink && code !== 'second_person_needed' && code !== 'rate_limited';
}

async function showInstead(
  deps: ConversationDeps,
  identified: Identified,
  { linkId, error }: { readonly linkId: string; readonly error: AppError },
): Promise<Reply> {
  const words = wordsForMember(identified);
  const handle = { linkId };
  const link = await getLink(deps, identified.actor, handle);
  const refusal = describeRefusal(words, error, zoneOf(identified));
  const status = buildStopped(refusal.text, await showStatus(deps, identified, handle));
  const card = describeCardNow(words, link, identified.actor.memberId);
  return card === null ? status : { ...status, parts: [...status.parts, { kind: 'small', line: card }] };
}
