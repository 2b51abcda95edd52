import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { laterThan } from '../../copy/time-problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { unreadTime } from '../../reader/form/unread-time.js';
import { writeTime } from '../../reader/time/example-times.js';
import { parseWhen } from '../../reader/time/parse-when.js';
import { wordsForMember } from '../../words/words-for.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import type { IntentOf } from '../model/intent.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildExtended, EXTEND_FIELD } from '../pages/build-extend.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { orNotAllowed } from './get-link.js';
import { readingContext } from './review-values.js';

interface Extension extends Pick<IntentOf<'extend'>, 'link'> {
  /** Null: it never expires. */
  readonly expiresAt: Date | null;
}

/** What was said of the new end, or what stands against it. */
async function extend(
  { services }: ConversationDeps,
  identified: Identified,
  extension: Extension,
): Promise<PageReply | readonly FieldProblem[]> {
  const { actor } = identified;
  try {
    const { link } = await orNotAllowed(
      extension.link,
      services.extendLink(actor, { ...extension, onlyLater: true }),
    );
    return buildExtended(wordsForMember(identified), link, zoneOf(identified));
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return problems;
  }
}

function describe(deps: ConversationDeps, identified: Identified, problems: readonly FieldProblem[]): string {
  const reader = readingContext(deps.clock.now(), identified);
  return problems.map((problem) => describeProblem(reader.words, problem, reader).text).join('\n');
}

/** The form's: a moment of one's own counts before the choice. */
export const answerExtend: Answer<'extend'> = async (deps, { link, entries }, asked) => {
  const identified = await asked.identify();
  const own = readText(entries, EXTEND_FIELD.own);
  const expiresAt = new Date(own === '' ? readText(entries, EXTEND_FIELD.until) : own);
  const extended = await extend(deps, identified, { link, expiresAt });
  if ('kind' in extended) return extended;
  const field = own === '' ? EXTEND_FIELD.until : EXTEND_FIELD.own;
  return { kind: 'problems', problems: { [field]: describe(deps, identified, extended) } };
};

/** The line's, read as in a link's own. */
export const answerExtendBy: Answer<'extend_by'> = async (deps, { link, when: typed }, asked) => {
  const identified = await asked.identify();
  const context = { now: deps.clock.now(), timeZone: zoneOf(identified), use: 'expiry' } as const;
  const when = parseWhen(typed, context);
  const isRead = when.kind === 'at' || when.kind === 'never';
  const extended = isRead
    ? await extend(deps, identified, { link, expiresAt: when.kind === 'at' ? when.at : null })
    : [unreadTime('expiresAt', when)];
  if ('kind' in extended) return extended;
  const words = wordsForMember(identified);
  const problem = describe(deps, identified, extended);
  const example =
    'reference' in link ? writeExample(link.reference, findLater(extended, context.timeZone)) : null;
  return buildRefusal(words, { text: words.say('page.extend.refused', { problem }), example });
};

function writeExample(reference: string, time: string): string {
  const quoted = reference.includes(' ') ? `"${reference}"` : reference;
  return `${COMMAND_PREFIX} extend ${quoted} ${time}`;
}

/** What would do: three days from now, unless the link ends later than that. */
function findLater(problems: readonly FieldProblem[], timeZone: string): string {
  const [problem] = problems;
  if (problem?.problem !== 'not_later' || problem.endsAt === null) return '3d';
  return `"${writeTime(laterThan(problem.endsAt), timeZone)}"`;
}
