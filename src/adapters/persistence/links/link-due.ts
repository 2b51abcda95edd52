import type { Link } from '../../../domain/link/link.js';
import { gatewayShareOf } from '../../../domain/payment/attempt.js';
import { isOpenQuestion, nextQuestion } from '../../../domain/payment/next-question.js';

interface Due {
  readonly dueAt: Date;
  /** Who must answer before it can be done. */
  readonly share: string;
}

/** When a link, as it stands, falls due by itself; null: never. */
export interface LinkDue {
  readonly expiry: Due | null;
  readonly question: Due | null;
}

export interface QuestionTimes {
  readonly now: Date;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstAfterMs: number;
}

const NOT_PARKED = { 'questions.parkedAt': 1, 'questions.parkedReason': 1 } as const;

/** The share of links that end without anybody's help. */
const CLOCK = 'clock';

export function findLinkDue(link: Link, times: QuestionTimes): LinkDue {
  const question = nextQuestion(link.attempts, times);
  return {
    expiry: findExpiry(link),
    question: question === null ? null : { dueAt: question.at, share: question.share },
  };
}

function findExpiry({ state, expiresAt, attempts }: Link): Due | null {
  if (state !== 'open' || expiresAt === null) return null;
  const open = attempts.find(isOpenQuestion);
  return { dueAt: expiresAt, share: open === undefined ? CLOCK : gatewayShareOf(open) };
}

/**
 * The change that makes a stored link due as it stands now; whoever holds it for what is over lets go, and what waited
 * for a person waits no more once it is due by itself or over.
 */
export function toDueUpdate({ attempts }: Pick<Link, 'attempts'>, { expiry, question }: LinkDue) {
  const mayStayParked = question === null && attempts.some(isOpenQuestion);
  const parts = [toPartUpdate('expiry', expiry), toPartUpdate('questions', question)] as const;
  return {
    set: { ...parts[0].set, ...parts[1].set },
    unset: { ...parts[0].unset, ...parts[1].unset, ...(mayStayParked ? {} : NOT_PARKED) },
  };
}

function toPartUpdate(part: string, due: Due | null): { readonly set: object; readonly unset: object } {
  if (due === null) return { set: { [`${part}.holder`]: null }, unset: { [`${part}.dueAt`]: 1 } };
  return { set: { [`${part}.dueAt`]: due.dueAt, [`${part}.share`]: due.share }, unset: {} };
}
