import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Actor } from '../../../domain/merchant/actor.js';
import type { Member } from '../../../domain/merchant/member.js';
import { isolate } from '../../../domain/text/isolate.js';
import { maskCustomer } from '../contacts/mask-contact.js';
import { showCustomer } from '../contacts/show-customer.js';
import type { CardContext } from './card.js';
import { type Line, mention, toLine } from './line.js';

/** The customer as this audience may see them: "Ann L." in a channel, "Ann Lee, ann@example.com" in private. */
export function describeCustomer(link: Link, { audience }: Pick<CardContext, 'audience'>): string | null {
  const customer = audience === 'channel' ? maskCustomer(link.customer) : showCustomer(link.customer);
  return customer === null ? null : isolate(customer);
}

/** "made by @mai" */
export function madeBy({ words, owner }: Pick<CardContext, 'words' | 'owner'>): Line {
  return toLine(words.mix('card.made_by', { maker: mention(words, owner) }));
}

/** The member who did it; null when it was no member, or one we do not know. */
export function findDoer({ actor }: Pick<LinkEvent, 'actor'>, context: CardContext): Member | null {
  return actor.kind === 'member' ? findMember(actor.memberId, context) : null;
}

function findMember(memberId: string, { owner, people }: CardContext): Member | null {
  return [owner, ...people].find(({ id }) => id === memberId) ?? null;
}

/** Whoever did it, as a sentence names them or leaves them out. */
export function sayBy(actor: Actor, context: CardContext) {
  return sayKnown(findDoer({ actor }, context), context);
}

/** The same of a member by their id. */
export function sayMember(memberId: string, context: CardContext) {
  return sayKnown(findMember(memberId, context), context);
}

function sayKnown(member: Member | null, { words }: CardContext) {
  return {
    by: member === null ? 'other' : 'person',
    person: member === null ? '' : mention(words, member),
  } as const;
}
