import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Choice } from '../choices/choice.js';
import { decisionChoices } from '../choices/decision-choices.js';
import { evidenceChoices } from '../choices/evidence-choices.js';
import { helpChoice } from '../choices/help-choice.js';
import type { LinkPress } from '../choices/pressable.js';
import type { Words } from '../words/words.js';

/** What a link's maker can do about what they are told of: a later end or a new link, or the message another way; what to decide where `isTrusted`: they may. */
export function buildNoteButtons(
  words: Words,
  link: Link,
  { event, isTrusted }: { readonly event: LinkEvent; readonly isTrusted: boolean },
): readonly Choice[] {
  const press = (kind: LinkPress['kind'], label: string): Choice => ({
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent: { kind, link: { linkId: link.id } },
  });
  if (event.type === 'link.expired' || event.type === 'attempt.failed') {
    if (link.state !== 'expired') return [];
    const extend = press('ask_extend', words.say('card.button.extend'));
    return [...(link.successor === null ? [extend] : []), press('reissue', words.say('card.button.reissue'))];
  }
  if (event.type.startsWith('payment.') || event.type.startsWith('dispute.')) {
    return isTrusted ? [...decisionChoices(words, link), ...evidenceChoices(words, link)] : [];
  }
  const isUndelivered = event.type === 'delivery.bounced' || event.type === 'delivery.failed';
  // Of what is over, nothing is sent that its maker could ask for here.
  if (!isUndelivered || link.state !== 'open') return [];
  return [helpChoice(words, link, event)];
}
