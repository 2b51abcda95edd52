import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { InvitePress } from '../../choices/pressable.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { buildConnected, buildInvited } from '../pages/build-team.js';

/** The chat that people are brought into. */
const CHAT = 'telegram';

async function invite(
  { services, telegramBot }: ConversationDeps,
  as: InvitePress['as'],
  asked: Asked,
): Promise<PageReply> {
  const identified = await asked.identify();
  const { actor } = identified;
  const words = wordsForMember(identified);
  if (telegramBot === undefined) {
    return buildRefusal(words, {
      text: words.say('page.team.off', { chat: CHAT_NAMES[CHAT] }),
      example: null,
    });
  }
  const invited = await services.inviteAccount(actor, { as, place: asked.workspace.platform });
  return buildInvited({
    ...{ words, as, chat: CHAT, ...invited, bot: telegramBot(), timeZone: zoneOf(identified) },
    mayInvite: mayDo(actor.role, 'change_settings'),
  });
}

/** Brings whoever asks into the other chat; who is there already may bring a colleague, if it is theirs to say. */
export const answerTeam: Answer<'team'> = async (deps, _intent, asked) => {
  if (asked.workspace.platform !== CHAT) return invite(deps, 'me', asked);
  const identified = await asked.identify();
  return mayDo(identified.actor.role, 'change_settings')
    ? invite(deps, 'sales', asked)
    : buildConnected(wordsForMember(identified), CHAT);
};

export const answerInvite: Answer<'invite'> = (deps, { as }, asked) => invite(deps, as, asked);
