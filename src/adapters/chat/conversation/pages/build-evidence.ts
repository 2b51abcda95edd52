import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Dispute } from '../../../../domain/payment/dispute.js';
import type { PressChoice } from '../../choices/choice.js';
import { isToBeAnswered } from '../../choices/evidence-choices.js';
import { describeDispute, sayDue } from '../../copy/dispute-copy.js';
import type { WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const EVIDENCE_FIELD = { dispute: 'evidence_dispute', text: 'evidence_text' } as const;

interface EvidenceParts {
  readonly link: Link;
  readonly dispute: Dispute;
  /** What was written before, else the draft. */
  readonly text: string;
}

/** What is disputed and by when it is answered; the deadline is counted down. */
function sayAbout(reader: WhenReader, { link, dispute }: EvidenceParts): string {
  const due = sayDue(dispute, reader);
  const what = describeDispute(reader.words, dispute);
  return `${due === null ? what : `${what} ${due}`} · ${link.reference}`;
}

/** What speaks for a disputed payment, drafted, to be put right by a person. */
export function buildEvidenceForm(reader: WhenReader, parts: EvidenceParts): FormReply {
  const { words } = reader;
  const { link, dispute, text } = parts;
  const options = link.disputes
    .filter(isToBeAnswered)
    .map((each) => ({ value: each.disputeRef, label: formatMoney(each.amount) }));
  const which = {
    kind: 'select',
    name: EVIDENCE_FIELD.dispute,
    label: words.say('page.evidence.which'),
    isRequired: true,
    groups: [{ label: null, options }],
    chosen: dispute.disputeRef,
  } as const;
  return {
    kind: 'form',
    form: 'evidence',
    title: words.say('page.evidence.title'),
    submit: words.say('page.evidence.submit'),
    about: sayAbout(reader, parts),
    fields: [
      ...(options.length > 1 ? [which] : []),
      {
        kind: 'text',
        name: EVIDENCE_FIELD.text,
        label: words.say('page.evidence.text'),
        hint: words.say('page.evidence.hint'),
        isRequired: true,
        isLong: true,
        value: text,
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

/** What is about to go to the bank, whole, for whoever sends it. */
export function buildEvidenceQuestion(words: Words, { link, dispute, text }: EvidenceParts): PageReply {
  const question = words.say('page.evidence.question');
  const send: PressChoice = {
    label: words.say('card.button.send_evidence'),
    intent: { kind: 'send_evidence', link: { linkId: link.id }, disputeRef: dispute.disputeRef },
    style: 'danger',
  };
  return {
    kind: 'question',
    title: words.say('page.evidence.title'),
    words: `${question} ${text}`,
    parts: [says(question), says(text), choices(send)],
  };
}

/** Said when it is kept, or has gone. */
export function buildEvidenceSaid(words: Words, said: string): PageReply {
  return { kind: 'evidence', title: words.say('page.evidence.title'), words: said, parts: [says(said)] };
}
