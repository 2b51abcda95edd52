import type { Identified } from '../../../../service/people/identify-member.js';
import type { Command } from '../../grammar/command.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { parseCommand } from '../../grammar/parse-command.js';
import { namesMoney } from '../../reader/line/names-money.js';
import { readMessage } from '../../reader/message/read-message.js';
import { findZone } from '../../reader/time/find-zone.js';
import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import { toFormValues } from '../form/form-values.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { IntentOf } from '../model/intent.js';
import type { Reply } from '../model/reply.js';
import { buildHelpPage } from '../pages/build-help.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { buildTalk } from '../pages/build-talk.js';
import { buildZoneSet } from '../pages/build-zone.js';
import { answerCreate } from './answer-create.js';
import { answerPropose } from './answer-propose.js';
import { zonesToAsk } from './answer-start.js';
import { readingContext, reviewOrForm } from './review-values.js';

interface Talking {
  readonly identified: Identified;
  readonly asked: Asked;
}

/** What a message asks for, at its review where all of it is plain, else in the form. */
async function proposeMessage(
  deps: ConversationDeps,
  message: string,
  { identified, asked }: Talking,
): Promise<Reply> {
  const { values, questions } = readMessage(message, readingContext(deps.clock.now(), identified));
  if (values.amount === '' || questions.length > 0) {
    return answerPropose(deps, { kind: 'propose', message }, asked);
  }
  return reviewOrForm(deps, identified, { values: toFormValues(values), where: asked.where });
}

/** A link, where the words say how much; null: they ask for none. */
async function proposeLink(
  deps: ConversationDeps,
  { text, from }: IntentOf<'talk'>,
  talking: Talking,
): Promise<Reply | null> {
  if (!namesMoney(text, readingContext(deps.clock.now(), talking.identified))) return null;
  return from === 'line' && parseCommand(text).kind === 'create'
    ? answerCreate(deps, { kind: 'create', text }, talking.asked)
    : proposeMessage(deps, text, talking);
}

const NO_COMMAND: ReadonlySet<Command['kind']> = new Set<Command['kind']>([
  'form',
  'create',
  'unknown',
  'malformed',
]);

/** What begins with a command's word and could be one. Plain words do nothing: they may be meant otherwise. */
function isCommand({ text, from }: IntentOf<'talk'>): boolean {
  return from === 'line' && !NO_COMMAND.has(parseCommand(text).kind);
}

function sayCommand(words: Words, text: string): Reply {
  return buildRefusal(words, {
    text: words.say('page.talk.command'),
    example: `${COMMAND_PREFIX} ${text.trim()}`,
  });
}

/** Whoever was asked where they are may just say so. Null: it is no place, or they were not asked. */
async function takeZone(
  { services }: ConversationDeps,
  text: string,
  { identified, asked }: Talking,
): Promise<Reply | null> {
  const zone = identified.member.timeZone === null ? findZone(text) : null;
  if (zone === null) return null;
  await services.changeTimeZone(identified.actor, zone, asked.workspace.platform);
  return buildZoneSet(wordsForMember(identified), zone, identified.actor.role);
}

/**
 * Plain words: a link is proposed where they say how much, as if they stood behind the command; what asks for nothing is
 * answered with how it would be asked.
 */
export const answerTalk: Answer<'talk'> = async (deps, intent, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const talking = { identified, asked };
  const { text } = intent;
  if (parseCommand(text).kind === 'help') return buildHelpPage(words);
  if (isCommand(intent)) return sayCommand(words, text);
  const proposed = await proposeLink(deps, intent, talking);
  if (proposed !== null) return proposed;
  const placed = await takeZone(deps, text, talking);
  return placed ?? buildTalk({ words, zones: zonesToAsk(identified), role: identified.actor.role });
};
