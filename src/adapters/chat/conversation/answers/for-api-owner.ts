import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { WhenReader } from '../../time/format-when.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { Reply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { refuseButOwner } from './refuse-but-owner.js';

/** An owner before what programs may do. */
export interface ApiOwner {
  readonly identified: Identified;
  readonly actor: Identified['actor'];
  readonly reader: WhenReader;
  /** Where they ask. */
  readonly place: Asked['workspace']['platform'];
}

/** For an owner; anybody else is told whom to ask. */
export async function forApiOwner(
  deps: ConversationDeps,
  asked: Asked,
  answer: (owner: ApiOwner) => Promise<Reply>,
): Promise<Reply> {
  const identified = await asked.identify();
  const { actor } = identified;
  if (!mayDo(actor.role, 'manage_api')) return refuseButOwner(deps, identified, 'api');
  const reader = { words: wordsForMember(identified), now: deps.clock.now(), timeZone: zoneOf(identified) };
  return answer({ identified, actor, reader, place: asked.workspace.platform });
}
