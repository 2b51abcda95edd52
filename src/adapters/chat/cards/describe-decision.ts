import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { listOpenQuestions } from '../../../domain/link/open-questions.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeException } from '../copy/exception-copy.js';
import type { CardContext } from './card.js';
import { sayBy } from './describe-people.js';
import { type Line, text, time, toLine } from './line.js';
import { zoneOfReader } from './zone-of-reader.js';

type Made = Extract<LinkEvent, { readonly type: 'decision.made' }>;

/** What a person must decide, and what was decided: who, when and why. */
export function describeDecisions(link: Link, context: CardContext): readonly Line[] {
  return [...describeQuestion(link, context), ...describeMade(link, context)];
}

function describeQuestion(link: Link, { words }: CardContext): readonly Line[] {
  const [question] = listOpenQuestions(link);
  if (question === undefined) return [];
  const why = describeException(words, { ...link, exception: question.exception });
  if (why === null) return [];
  const decision = words.say(`card.decision.${question.exception}`);
  return [[text(words.say('card.exception', { why, decision }))]];
}

/** A card has room for so many. */
const MOST = 3;

/** What was decided last of what asks nothing any more. */
export function describeMade(link: Link, context: CardContext): readonly Line[] {
  const open = new Set(listOpenQuestions(link).map(({ attemptId }) => attemptId));
  const made = link.history
    .filter((event): event is Made => event.type === 'decision.made')
    .filter(({ attemptId }) => !open.has(attemptId));
  return made.slice(-MOST).map((event) => describeOne(link, event, context));
}

function describeOne(link: Link, event: Made, context: CardContext): Line {
  const { words } = context;
  const said = {
    ...sayBy(event.actor, context),
    decision: event.decision === 'refund' ? 'other' : event.decision,
    amount: formatMoney(event.amount),
    time: time(words, event.at, zoneOfReader(context)),
  } as const;
  const line = toLine(words.mix('card.decided', said));
  const reason = findReason(link, event);
  return reason === null ? line : [...line, text(`. ${words.say('fact.reason', { reason })}`)];
}

/** What was said last of why. */
function findReason({ history }: Link, { attemptId, reason }: Made): string | null {
  const said = history.findLast(
    (event) => event.type === 'decision.explained' && event.attemptId === attemptId,
  );
  return said?.type === 'decision.explained' ? said.reason : reason;
}
