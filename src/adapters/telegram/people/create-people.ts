import { toLanguage } from '../../../domain/text/language.js';
import type { Services } from '../../../service/create-services.js';
import type { ChatPerson } from '../../../service/people/chat-person.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { People } from '../../chat/conversation/create-conversation.js';
import { zoneOf } from '../../chat/conversation/model/zones.js';
import { wordsForMember } from '../../chat/words/words-for.js';
import type { Asker } from './asker.js';

export interface PeopleDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember'>;
}

/** The chat that somebody asks from; what stands in no chat that we see goes by their own with the bot. */
export function workspaceOf({ userId, chat }: Asker): { readonly platform: 'telegram'; workspaceId: string } {
  return { platform: 'telegram', workspaceId: `${chat.kind === 'group' ? chat.chatId : userId}` };
}

/** Somebody where they ask from. */
export function accountOf(asker: Asker) {
  return { ...workspaceOf(asker), userId: `${asker.userId}` };
}

/** Whether the merchant began as this person's own chat with the bot: then whose it is needs no asking. */
function isOwn({ merchant: { workspaces } }: Identified, { userId }: Asker): boolean {
  const [first] = workspaces;
  return first?.platform === 'telegram' && first.workspaceId === `${userId}`;
}

/** Who is in two chats is called as the first of them has it, and reads its language in both. */
function cameFromElsewhere({ member }: Identified): boolean {
  return member.accounts[0]?.platform !== 'telegram';
}

function standingOf(asker: Asker, known: Identified | null): ChatPerson['standing'] {
  if (known !== null) return isOwn(known, asker) ? 'may_own' : 'colleague';
  // In a group are customers, too: whoever belongs to a merchant has an account there.
  return asker.chat.kind === 'private' ? 'may_own' : 'guest';
}

function toPerson(asker: Asker, known: Identified | null): ChatPerson {
  const isTold = known === null || !cameFromElsewhere(known);
  const { languageCode } = asker;
  return {
    ...workspaceOf(asker),
    workspaceName: asker.chat.kind === 'group' ? asker.chat.title : asker.name,
    workspaceHandle: asker.username,
    userId: `${asker.userId}`,
    displayName: isTold ? asker.name : null,
    // Telegram tells none: it is asked, and kept with the member.
    timeZone: null,
    language: isTold && languageCode !== null ? (toLanguage(languageCode) ?? 'other') : null,
    standing: standingOf(asker, known),
    ...(asker.isElsewhere === true ? { isElsewhere: true } : {}),
  };
}

export interface TelegramPeople extends People<Asker> {
  /** By what the store knows; null: nobody's member, which they do not become by it. Throws as `identify` does. */
  find(asker: Asker): Promise<Identified | null>;
  /** As they were found last while this was asked; null: nobody looked. */
  seen(asker: Asker): Identified | null;
}

/** Knows people by what each update tells of them: name and language, and the chat that says whose links they make. */
export function createPeople({ services }: PeopleDeps): TelegramPeople {
  // An asker is made anew of each update.
  const seen = new WeakMap<Asker, Identified>();
  const note = (asker: Asker, identified: Identified): Identified => {
    seen.set(asker, identified);
    return identified;
  };
  const recogniseByStore = (asker: Asker) => services.recogniseMember(accountOf(asker));
  const identify = async (asker: Asker, known: Identified | null): Promise<Identified> =>
    note(asker, await services.identifyMember(toPerson(asker, known), known));
  return {
    workspaceOf,
    accountOf,
    languageOf(asker) {
      const identified = seen.get(asker);
      // What they are told is in one language, whatever theirs is in the app.
      return identified === undefined ? toLanguage(asker.languageCode) : wordsForMember(identified).language;
    },
    zoneOf(asker) {
      const identified = seen.get(asker);
      return identified === undefined ? null : zoneOf(identified);
    },
    identify: async (asker) => identify(asker, await recogniseByStore(asker)),
    async recognise(asker) {
      const known = await recogniseByStore(asker);
      const isKnown = known !== null && known.actor.role !== 'none';
      return isKnown ? note(asker, known) : identify(asker, known);
    },
    async find(asker) {
      const known = await recogniseByStore(asker);
      return known === null ? null : note(asker, known);
    },
    seen: (asker) => seen.get(asker) ?? null,
  };
}
