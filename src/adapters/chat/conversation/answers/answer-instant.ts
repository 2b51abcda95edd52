import { describeCommandProblem } from '../../copy/command-copy.js';
import { describeProblems } from '../../copy/problem-copy.js';
import { describeQuestion } from '../../copy/question-copy.js';
import { COMMANDS } from '../../grammar/command-table.js';
import { readLinkLine } from '../../reader/line/read-link-line.js';
import { readMessage } from '../../reader/message/read-message.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../../reader/values/link-form-values.js';
import { wordsForMember } from '../../words/words-for.js';
import type { LineReader } from '../form/correct-line.js';
import { toFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { zonesOf } from '../model/zones.js';
import { buildCreated } from '../pages/build-created.js';
import { buildInstant } from '../pages/build-instant.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { describeCardPlace } from '../pages/describe-card-place.js';
import { checkValues, readingContext } from './review-values.js';

/** What could be read; else why nothing is made of it. */
type InstantReading = { readonly values: LinkFormValues } | { readonly refusal: string };

function readLine(text: string, reader: LineReader): InstantReading {
  const { values, questions, problem } = readLinkLine(text, reader);
  if (problem !== null) {
    return { refusal: describeCommandProblem(reader.words, problem, COMMANDS.create).text };
  }
  const [question] = questions;
  if (question === undefined) return { values };
  return { refusal: describeQuestion(reader.words, question, reader.timeZone) };
}

/** Nobody is written to by what somebody else said. */
function readQuoted(text: string, reader: LineReader): InstantReading {
  const { values, questions } = readMessage(text, reader);
  const question = questions.find(({ about }) => about !== 'email' && about !== 'phone');
  if (question !== undefined) return { refusal: describeQuestion(reader.words, question, reader.timeZone) };
  const { amount, currency, description, expires } = values;
  return { values: { ...EMPTY_LINK_FORM, amount, currency, description, expires } };
}

/** What a link would be that is made as soon as somebody chooses so; a refusal where a person has to say more. */
export const answerPreviewInstant: Answer<'preview_instant'> = async (deps, { text, from }, asked) => {
  const identified = await asked.recognise();
  const reader = readingContext(deps.clock.now(), identified);
  const { words } = reader;
  const refuse = (said: string) => buildRefusal(words, { text: said, example: COMMANDS.create.example });
  const read = from === 'line' ? readLine(text, reader) : readQuoted(text, reader);
  if ('refusal' in read) return refuse(read.refusal);
  const checked = await checkValues(deps, identified, toFormValues(read.values));
  if (!checked.ok) return refuse(describeProblems(words, checked.problems, reader));
  return buildInstant(checked.draft, { ...reader, merchant: identified.merchant });
};

/** Makes it, in a place where customers see it. */
export const answerMakeInstant: Answer<'make_instant'> = async (deps, intent, asked) => {
  const identified = await asked.recognise();
  const { draft, place, requestKey } = intent;
  const { services, clock, publicUrl } = deps;
  const { link } = await services.createLink({
    actor: identified.actor,
    draft,
    requestKey,
    reviewedAt: null,
    cardPlace: place,
  });
  const words = wordsForMember(identified);
  return buildCreated({
    ...{ link, publicUrl, words, now: clock.now() },
    ...zonesOf(identified),
    cardPlace: describeCardPlace(words, place, identified.merchant.settings),
    isConnected: services.isConnected,
    hasInbox: deps.hasInbox === true,
  });
};
