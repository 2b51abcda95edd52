import type { ReminderRule } from '../../../../domain/delivery/reminder-rule.js';
import type { LinkDraft } from '../../../../domain/link/link.js';
import type { Mode } from '../../../../domain/merchant/merchant.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Stop } from '../../../../service/delivery/find-stops.js';
import { type Line, text, toPlainText } from '../../cards/line.js';
import { describeCarriers, describeUnassigned } from '../../copy/carrier-copy.js';
import { buildReviewFacts, type FactsReader } from '../../copy/review-copy.js';
import { describeReach, type IsConnected } from '../../copy/sending-copy.js';
import { describeStops } from '../../copy/stop-copy.js';
import type { KnownCustomer } from '../model/known-customer.js';
import { choices, says } from '../model/part.js';
import type { ReviewReply } from '../model/reply.js';
import { offerCustomers } from './offer-customers.js';
import { factsToWords, sendingNote, testModeNote } from './page-parts.js';

export interface ReviewParts extends FactsReader {
  readonly draftId: string;
  readonly draft: LinkDraft;
  /** The merchant's rule, which the link will follow. */
  readonly reminders: ReminderRule;
  readonly mode: Mode;
  /** Where the card will be. */
  readonly cardPlace: Line;
  readonly notice: string | null;
  readonly isConnected: IsConnected;
  /** Whether WhatsApp messages go by an approved template. */
  readonly hasWhatsappTemplate: boolean;
  /** By which nothing goes to the customer. */
  readonly stops: readonly Stop[];
  /** Who may be meant by a name that came alone. */
  readonly known: readonly KnownCustomer[];
}

/** Everything that Create will make, in plain words. */
export function buildReview(parts: ReviewParts): ReviewReply {
  const { draftId, draft, reminders, mode, cardPlace, notice, known, ...reader } = parts;
  const { words } = reader;
  const amount = formatMoney(draft.amount);
  const subject = draft.description === null ? [] : [draft.description];
  const facts = buildReviewFacts(draft, reminders, reader);
  const notes = listNotes(parts);
  const submit = words.say('page.button.create_link');
  const end: Line = [...cardPlace, text(` ${words.say('page.review.nothing_sent', { button: submit })}`)];
  const said = [[amount, ...subject].join(' · '), factsToWords(words, facts), ...notes, toPlainText(end)];
  return {
    kind: 'review',
    title: words.say('page.title.review'),
    words: said.join(' '),
    draftId,
    submit,
    notice,
    parts: [
      { kind: 'heading', text: amount },
      ...subject.map(says),
      { kind: 'facts', facts },
      ...offerCustomers(words, draftId, known),
      ...notes.flatMap(sendingNote),
      { kind: 'rule' },
      ...testModeNote(words, { mode }),
      { kind: 'small', line: end },
      choices({ label: words.say('page.button.back'), intent: { kind: 'back_to_form', draftId } }),
    ],
  };
}

/** What is worth knowing before it is made: how far its messages will come, and whose place it takes. */
function listNotes(parts: ReviewParts): readonly string[] {
  const { words, draft, isConnected, hasWhatsappTemplate, stops } = parts;
  const isSent = draft.sendTiming.kind !== 'no';
  const goesByWhatsapp = isSent && draft.channels.includes('whatsapp');
  const isWindowed = goesByWhatsapp && isConnected('whatsapp') && !hasWhatsappTemplate;
  const notes = [
    describeReach(words, draft, parts),
    describeCarriers(words, draft),
    describeUnassigned(words, draft.customer),
    ...describeStops(words, isSent ? stops.filter(({ channel }) => draft.channels.includes(channel)) : []),
    isWindowed ? words.say('review.whatsapp_window') : null,
    draft.reissueOf === null ? null : words.say('review.takes_place'),
  ];
  return notes.filter((note) => note !== null);
}
