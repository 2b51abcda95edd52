import type { Account } from '../../../domain/chat/account.js';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../domain/chat/workspace.js';
import type { Language } from '../../../domain/text/language.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { Words } from '../words/words.js';
import { wordsIn } from '../words/words-in.js';
import { LINK_ANSWERS } from './answers/link-answers.js';
import { MERCHANT_ANSWERS } from './answers/merchant-answers.js';
import { orAsItStands } from './answers/or-as-it-stands.js';
import { orNameOwner } from './answers/or-name-owner.js';
import { SETTINGS_ANSWERS } from './answers/settings-answers.js';
import type { Answer, Asked, ConversationDeps } from './model/answer.js';
import type { Intent, IntentKind, IntentOf } from './model/intent.js';
import type { MakingReply, Reply } from './model/reply.js';
import { laterCopy, type RefusalCopy } from './pages/build-refusal.js';

const ANSWERS: { readonly [Kind in IntentKind]: Answer<Kind> } = {
  ...MERCHANT_ANSWERS,
  ...SETTINGS_ANSWERS,
  ...LINK_ANSWERS,
};

/** Who is asking, in words of the services; `Who` is what a chat knows of them. */
export interface People<Who> {
  /** Throws AppError `store_unavailable`. */
  identify(who: Who): Promise<Identified>;
  /** By what the store knows; the chat is asked only about somebody it has never seen. Throws as `identify` does. */
  recognise(who: Who): Promise<Identified>;
  /** As far as it is remembered, without asking anybody; null for unknown. */
  languageOf(who: Who): Language | null;
  /** The zone they read times in, as far as it is remembered; null for unknown. */
  zoneOf(who: Who): string | null;
  /** By the chat's own ids. */
  accountOf(who: Who): Account;
  /** The workspace that they ask from. */
  workspaceOf(who: Who): Workspace;
  /** Whether we may post in a channel there; null: nobody knows. Absent: wherever somebody can ask. */
  isLetIn?(who: Who, place: ChatPlace): Promise<boolean | null>;
}

export interface Request<Who> {
  readonly intent: Intent;
  readonly asker: Who;
  /** The conversation it was asked in, where a card may stand; null for one that can have none. */
  readonly where: ChatPlace | null;
}

export interface Conversation<Who> {
  /** Throws AppError with what is refused: `describeRefusal` has the words. */
  answer(request: Request<Who>): Promise<Reply>;
  /**
   * The same for what is pressed or typed: a button that no longer holds is answered with how its link stands, and whoever
   * may not open the settings is told who may.
   */
  reply(request: Request<Who>): Promise<Reply>;
  /** Makes the link of a `making` reply. Null: who asked is told by the chat's CreationTeller; else what to tell them. */
  finish(making: Pick<MakingReply, 'draft' | 'language'>): Promise<RefusalCopy | null>;
  /** To tell somebody of a failure, where they may not be known at all: English then. */
  wordsFor(asker: Who): Words;
  /** The same, and their zone where they were known while they asked. */
  readerFor(asker: Who): FailureReader;
}

/** Whoever is told of a failure. */
export interface FailureReader {
  readonly words: Words;
  /** Null: nobody knows it. */
  readonly timeZone: string | null;
}

/** What people can do with Paylink, the same in every chat: an intent goes in, a reply comes out, both data. */
export function createConversation<Who>(
  deps: ConversationDeps & { readonly people: People<Who> },
): Conversation<Who> {
  const { people } = deps;
  const route = <Kind extends IntentKind>(
    intent: IntentOf<Kind>,
    { asker, asked }: { readonly asker: Who; readonly asked: Asked },
  ): Promise<Reply> => {
    const answer: Answer<Kind> = ANSWERS[intent.kind];
    const isLetIn = (place: ChatPlace) => people.isLetIn?.(asker, place) ?? Promise.resolve(null);
    return answer({ ...deps, isLetIn }, intent, asked);
  };
  const wordsFor = (asker: Who) => wordsIn(deps.people.languageOf(asker) ?? 'en');
  const toAsked = ({ asker, where }: Request<Who>): Asked => ({
    identify: () => deps.people.identify(asker),
    recognise: () => deps.people.recognise(asker),
    account: deps.people.accountOf(asker),
    words: wordsFor(asker),
    workspace: deps.people.workspaceOf(asker),
    where,
  });
  return {
    wordsFor,
    readerFor: (asker) => ({ words: wordsFor(asker), timeZone: deps.people.zoneOf(asker) }),
    answer: (request) => route(request.intent, { asker: request.asker, asked: toAsked(request) }),
    reply(request) {
      const { intent, asker } = request;
      const asked = toAsked(request);
      const act = () => orNameOwner(() => route(intent, { asker, asked }), { deps, asked });
      return orAsItStands(act, { deps, intent, asked });
    },
    finish: async ({ draft, language }) =>
      (await deps.services.makeAskedLink(draft)) ? null : laterCopy(wordsIn(language)),
  };
}
