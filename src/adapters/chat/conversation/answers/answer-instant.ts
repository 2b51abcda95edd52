import { isAppError } from '../../../../domain/errors.js';
import type { Link } from '../../../../domain/link/link.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
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
import type { Answer, ConversationDeps } from '../model/answer.js';
import { zonesOf } from '../model/zones.js';
import { buildCreated } from '../pages/build-created.js';
import { buildInstant } from '../pages/build-instant.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { buildShared } from '../pages/build-share.js';
import { describeCardPlace, listAlsoNow } from '../pages/describe-card-place.js';
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

/** The link that is called so; null for a line that names none. Throws AppError where it cannot be shared. */
async function findNamed(
  { services }: Pick<ConversationDeps, 'services'>,
  actor: MemberActor,
  text: string,
): Promise<Link | null> {
  const reference = text.trim();
  if (!/^\S*[A-Za-z]\S*$/.test(reference)) return null;
  try {
    return await services.getLinkToShare(actor, { reference }, 'share');
  } catch (error) {
    if (isAppError(error, 'link_not_found')) return null;
    throw error;
  }
}

/**
 * What a link would be that is made as soon as somebody chooses so, or the one that they name; a refusal where they have
 * to say more. Throws AppError for a named link that cannot be paid, `not_allowed`, `store_unavailable`.
 */
export const answerPreviewInstant: Answer<'preview_instant'> = async (deps, { text, from }, asked) => {
  const identified = await asked.recognise();
  const { actor, merchant } = identified;
  const reader = { ...readingContext(deps.clock.now(), identified), merchant };
  const { words } = reader;
  const named = from === 'line' ? await findNamed(deps, actor, text) : null;
  if (named !== null) return buildInstant({ kind: 'shared', linkId: named.id }, named, reader);
  const refuse = (said: string) => buildRefusal(words, { text: said, example: COMMANDS.create.example });
  const read = from === 'line' ? readLine(text, reader) : readQuoted(text, reader);
  if ('refusal' in read) return refuse(read.refusal);
  const checked = await checkValues(deps, identified, toFormValues(read.values));
  if (!checked.ok) return refuse(describeProblems(words, checked.problems, reader));
  return buildInstant({ kind: 'new', draft: checked.draft }, checked.draft, reader);
};

/** Makes or shares it, in a place where customers see it. */
export const answerMakeInstant: Answer<'make_instant'> = async (deps, intent, asked) => {
  const identified = await asked.recognise();
  const { actor, merchant } = identified;
  const { makes, place, requestKey } = intent;
  const { services, clock, publicUrl } = deps;
  const words = wordsForMember(identified);
  if (makes.kind === 'shared') {
    await services.shareLink({ actor, handle: { linkId: makes.linkId }, place, requestKey });
    return buildShared(words, place);
  }
  const { draft } = makes;
  const { link } = await services.createLink({
    actor,
    draft,
    requestKey,
    reviewedAt: null,
    cardPlace: place,
  });
  return buildCreated({
    ...{ link, publicUrl, words, now: clock.now() },
    ...zonesOf(identified),
    cardPlace: describeCardPlace(words, { first: place, also: listAlsoNow(link) }, merchant),
    isConnected: services.isConnected,
    hasInbox: deps.hasInbox === true,
  });
};
