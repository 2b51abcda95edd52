import type { Link } from '../../../domain/link/link.js';
import type { Dispute } from '../../../domain/payment/dispute.js';
import type { Words } from '../words/words.js';
import type { PressChoice } from './choice.js';
import type { EvidencePress } from './pressable.js';

/** One that somebody may still speak in. */
export function isToBeAnswered({ status, evidence }: Dispute): boolean {
  return status === 'needs_response' && (evidence === null || evidence.sentAt === null);
}

/** What can be said in the dispute that is due first: written by one person, sent by another. */
export function evidenceChoices(words: Words, link: Link): readonly PressChoice[] {
  const due = (dispute: Dispute) => dispute.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [dispute] = link.disputes.filter(isToBeAnswered).toSorted((a, b) => due(a) - due(b));
  if (dispute === undefined) return [];
  const press = (kind: EvidencePress['kind'], label: string): PressChoice => ({
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent: { kind, link: { linkId: link.id }, disputeRef: dispute.disputeRef },
  });
  if (dispute.evidence === null) return [press('ask_evidence', words.say('card.button.prepare_evidence'))];
  return [
    press('ask_send_evidence', words.say('card.button.send_evidence')),
    press('ask_evidence', words.say('card.button.change_evidence')),
  ];
}
