import type { Link } from '../../../../domain/link/link.js';
import type { Stop } from '../../../../service/delivery/find-stops.js';
import type { PressChoice } from '../../choices/choice.js';
import { describeRecipients } from '../../copy/describe-recipients.js';
import type { Words } from '../../words/words.js';

/** For a manager: addresses of the customer to which nothing goes any more. */
export function liftChoices(words: Words, link: Link, stops: readonly Stop[]): readonly PressChoice[] {
  const label = words.say('page.button.write_again');
  return stops.map(({ channel }) => ({
    label,
    spokenLabel: words.say('card.button.of_link', {
      label,
      reference: describeRecipients(words, link, [channel]),
    }),
    intent: { kind: 'ask_lift', link: { linkId: link.id }, channel },
  }));
}
