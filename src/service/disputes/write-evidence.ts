import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { cleanWords } from '../../domain/text/clean-words.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import { type DisputeHandle, type DisputeOfLink, findDispute, getDispute } from './get-dispute.js';

export type DraftEvidence = (actor: MemberActor, of: DisputeHandle) => Promise<DisputeOfLink>;

/** What speaks for a disputed payment is made from: its link with the whole history. Throws what `getDispute` throws. */
export function makeDraftEvidence({ links }: { readonly links: LinkRepository }): DraftEvidence {
  return (actor, of) => getDispute(links, actor, of);
}

export interface WriteEvidenceDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
}

export type WriteEvidence = (
  actor: MemberActor,
  written: DisputeHandle & { readonly text: string },
) => Promise<DisputeOfLink>;

/** Stripe takes 20,000 a field and 150,000 in all (https://docs.stripe.com/api/disputes/evidence_object). */
const MOST_CHARACTERS = 20_000;

/** Keeps what shall be sent, for somebody else to read and send. Throws AppError `invalid_input` (no text) and what `getDispute` throws. */
export function makeWriteEvidence({ links, changeLink }: WriteEvidenceDeps): WriteEvidence {
  return async (actor, { text: given, ...of }) => {
    const found = await getDispute(links, actor, of);
    const text = cleanWords(given).trim().slice(0, MOST_CHARACTERS);
    if (text === '') throw new AppError('invalid_input', { fields: ['text'] });
    const { disputeRef } = of;
    const input = { type: 'write_evidence', disputeRef, text } as const;
    const { link } = await changeLink(found.link, input, { actor, source: 'person' });
    return findDispute(link, disputeRef, 'write_evidence');
  };
}
