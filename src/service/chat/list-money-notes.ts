import { findQuestion } from '../../domain/link/find-question.js';
import { isQuestion } from '../../domain/link/open-questions.js';
import type { Actor } from '../../domain/merchant/actor.js';
import type { Action } from '../../domain/merchant/permissions.js';
import type { ChatContent } from '../../ports/chat-message-store.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { listEntitled } from '../people/list-entitled.js';
import { toMemberHome } from '../places/chat-home.js';
import { concernsOwner } from './concerns-owner.js';
import type { MessageParts, Told } from './message-parts.js';

type Merchants = Pick<MerchantRepository, 'listMembers' | 'findMember'>;

/** To single people, about money: who may agree to a refund, who may decide, and who asked for what came to nothing. */
export async function listMoneyNotes(merchants: Merchants, told: Told): Promise<readonly MessageParts[]> {
  return [
    ...(await listApprovalNotes(merchants, told)),
    ...(await listDecisionNotes(merchants, told)),
    ...(await listAskerNotes(merchants, told)),
  ];
}

/** To all who may agree to what one of them asked for. */
function listApprovalNotes(merchants: Merchants, told: Told): Promise<readonly MessageParts[]> {
  const { event } = told;
  const isAsked = event.type === 'refund.requested' || event.type === 'decision.made';
  if (!isAsked || !event.needsApproval || event.refundId === null) return NONE;
  const { id: eventId, refundId, actor } = event;
  const content = { kind: 'approval_note', eventId, refundId } as const;
  return listNotes(merchants, told, { content, action: 'refund', without: memberOf(actor) });
}

/** To all who may decide; whoever made the link has a note of their own. */
function listDecisionNotes(merchants: Merchants, told: Told): Promise<readonly MessageParts[]> {
  const { link, event, merchant } = told;
  if (!isQuestion(event) && event.type !== 'dispute.opened') return NONE;
  // By the merchant's rule it goes back at once: nobody has to decide.
  if (event.type === 'payment.over' && merchant.settings.refunds.surplus === 'refund') return NONE;
  const content = { kind: 'decision_note', eventId: event.id } as const;
  return listNotes(merchants, told, { content, action: 'decide', without: link.ownerId });
}

/** Those that spoke of what this event settles, or opens again: they show it from now on, and their buttons follow. */
export async function listStaleNotes(merchants: Merchants, told: Told): Promise<readonly MessageParts[]> {
  const { link, event } = told;
  const asked = findAsked(told);
  const question = findQuestion(link, event);
  const approvals =
    asked === null || asked === event ? [] : await listApprovalNotes(merchants, { ...told, event: asked });
  const decisions = question === null ? [] : await listDecisionNotes(merchants, { ...told, event: question });
  return [...approvals, ...decisions];
}

/** The event that asked for the refund which this one is about. */
function findAsked({ link, event }: Told): Told['event'] | null {
  if (!('refundId' in event) || event.refundId === null) return null;
  const { refundId } = event;
  const isIt = (each: Told['event']) =>
    (each.type === 'refund.requested' || each.type === 'decision.made') && each.refundId === refundId;
  return link.history.find(isIt) ?? null;
}

/** To whoever asked for a refund that somebody else, or nobody, let come to nothing. */
async function listAskerNotes(merchants: Merchants, told: Told): Promise<readonly MessageParts[]> {
  const { link, event } = told;
  if (!CAME_TO_NOTHING.has(event.type) || !('refundId' in event)) return [];
  const refund = link.refunds.find(({ id }) => id === event.refundId);
  const askerId = refund === undefined ? null : memberOf(refund.requestedBy);
  const isToldAlready = askerId === link.ownerId && concernsOwner(link, event);
  const isOwnDoing = askerId === memberOf(event.actor);
  if (askerId === null || isToldAlready || isOwnDoing) return [];
  const asker = await merchants.findMember(link.merchantId, askerId);
  const home = asker === null ? null : toMemberHome(asker, wishOf(told));
  if (home === null) return [];
  const content = { kind: 'owner_note', eventId: event.id } as const;
  return [{ key: `asker_note:${event.id}`, home, target: home.target, content, wantedVersion: link.version }];
}

const CAME_TO_NOTHING: ReadonlySet<Told['event']['type']> = new Set([
  'refund.declined',
  'refund.lapsed',
  'refund.called_off',
  'refund.failed',
  'refund.unclear',
]);

const NONE: Promise<readonly MessageParts[]> = Promise.resolve([]);

interface NoteToMany {
  readonly content: Extract<ChatContent, { readonly kind: 'approval_note' | 'decision_note' }>;
  readonly action: Action;
  /** The member who needs none. */
  readonly without: string | null;
}

async function listNotes(
  merchants: Merchants,
  told: Told,
  { content, action, without }: NoteToMany,
): Promise<readonly MessageParts[]> {
  const members = await listEntitled(merchants, told.merchant.id, action);
  return members.flatMap((member) => {
    const home = member.id === without ? null : toMemberHome(member, wishOf(told));
    if (home === null) return [];
    const key = `${content.kind}:${content.eventId}:${member.id}`;
    return [{ key, home, target: home.target, content, wantedVersion: told.link.version }];
  });
}

function wishOf({ link, merchant: { workspaces } }: Told) {
  return { preferred: link.cardPlaces[0]?.place?.platform, workspaces };
}

function memberOf(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.memberId : null;
}
