import { isQuestion } from '../../domain/link/question-facts.js';
import type { Actor } from '../../domain/merchant/actor.js';
import type { Action } from '../../domain/merchant/permissions.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { ChatContent } from '../../ports/chat-content.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { listBehind } from '../keys/list-behind.js';
import { listEntitled } from '../people/list-entitled.js';
import { toMemberHome } from '../places/chat-home.js';
import { concernsOwner } from './concerns-owner.js';
import type { MessageParts, Told } from './message-parts.js';

/** Who is there, and who is behind the programs that ask. */
interface Sources {
  readonly merchants: Pick<MerchantRepository, 'listMembers' | 'findMember'>;
  readonly apiKeys: Pick<ApiKeys, 'list'>;
}

/** To single people, about money: who may agree to a refund, who may decide, and who asked for what came to nothing. */
export async function listMoneyNotes(sources: Sources, told: Told): Promise<readonly MessageParts[]> {
  return [
    ...(await listApprovalNotes(sources, told)),
    ...(await listDecisionNotes(sources, told)),
    ...(await listAskerNotes(sources, told)),
  ];
}

/** To all who may agree to what one of them, or a program, asked for. */
async function listApprovalNotes(sources: Sources, told: Told): Promise<readonly MessageParts[]> {
  const { event } = told;
  const isAsked = event.type === 'refund.requested' || event.type === 'decision.made';
  if (!isAsked || !event.needsApproval || event.refundId === null) return [];
  const { id: eventId, refundId, actor } = event;
  const content = { kind: 'approval_note', eventId, refundId } as const;
  const without = await listBehind(sources.apiKeys, told.merchant.id, actor);
  return listNotes(sources, told, { content, action: 'refund', without });
}

/** To all who may decide; whoever made the link has a note of their own. */
function listDecisionNotes(sources: Sources, told: Told): Promise<readonly MessageParts[]> {
  const { link, event, merchant } = told;
  if (!isQuestion(event) && event.type !== 'dispute.opened') return NONE;
  // By the merchant's rule it goes back at once: nobody has to decide.
  if (event.type === 'payment.over' && merchant.settings.refunds.surplus === 'refund') return NONE;
  const content = { kind: 'decision_note', eventId: event.id } as const;
  return listNotes(sources, told, { content, action: 'decide', without: [link.ownerId] });
}

/** To whoever asked for a refund that somebody else, or nobody, let come to nothing. */
async function listAskerNotes(sources: Sources, told: Told): Promise<readonly MessageParts[]> {
  const { link, event } = told;
  if (!CAME_TO_NOTHING.has(event.type) || !('refundId' in event)) return [];
  const refund = link.refunds.find(({ id }) => id === event.refundId);
  const askerId = refund === undefined ? null : memberOf(refund.requestedBy);
  const isToldAlready = askerId === link.ownerId && concernsOwner(link, event);
  const isOwnDoing = askerId === memberOf(event.actor);
  if (askerId === null || isToldAlready || isOwnDoing) return [];
  const asker = await sources.merchants.findMember(link.merchantId, askerId);
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
  /** Members who need none. */
  readonly without: readonly string[];
}

async function listNotes(
  sources: Sources,
  told: Told,
  { content, action, without }: NoteToMany,
): Promise<readonly MessageParts[]> {
  const members = await listEntitled(sources.merchants, told.merchant.id, action);
  return members.flatMap((member) => {
    const home = without.includes(member.id) ? null : toMemberHome(member, wishOf(told));
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
