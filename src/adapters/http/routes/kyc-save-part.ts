import type { FastifyReply } from 'fastify';
import { isAppError } from '../../../domain/errors.js';
import { findPageProblems } from '../../../domain/kyc/find-kyc-problems.js';
import type { KycField } from '../../../domain/kyc/kyc-facts.js';
import type { KycPageFacts } from '../../../service/merchants/save-kyc-facts.js';
import { toAnswers } from '../kyc-forms/answers-values.js';
import { toBusiness } from '../kyc-forms/business-values.js';
import { type FormValues, readFormValues, readValue } from '../kyc-forms/form-values.js';
import { toTrade } from '../kyc-forms/trade-values.js';
import { nextStep } from '../pages/kyc/kyc-page-context.js';
import {
  type FilledStep,
  type KycPageOptions,
  nameSeen,
  type OpenedPage,
  openPart,
  sendFilled,
  type TokenRequest,
} from './kyc-page-parts.js';

/** Keeps a part as it was typed, and goes on where nothing of it is missing or wrong. */
export function makeSavePart(options: KycPageOptions, step: FilledStep) {
  return async (request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const opened = await openPart(options, { request, reply, step });
    const typed = readFormValues(request.body);
    const { saved, malformed } = readPart(typed, step);
    const outcome = await save(options, opened, { step, saved, seen: readValue(typed, 'seen') });
    if (outcome === 'decided') return goTo(reply, opened, 'check?done=late');
    const now = await openPart(options, { request, reply, step });
    const context = { ...now.context, step };
    if (outcome === 'conflict') return sendFilled(reply.code(409), context, { typed, notice: 'conflict' });
    const more = addRow(typed);
    if (more !== null) return sendFilled(reply, context, { typed: more, malformed });
    if (malformed.length > 0) {
      return sendFilled(reply.code(400), context, { typed, malformed, notice: 'gaps' });
    }
    // Confirming the email is a step of its own.
    const isWhole = findPageProblems(now.context.view.kyc, step).every(
      ({ field }) => field === 'email_confirmed',
    );
    return goTo(reply, now, isWhole ? nextStep(step, now.context.view) : `${step}?saved=1`);
  };
}

interface ReadPart {
  readonly saved: KycPageFacts;
  /** What cannot be kept as it was typed. */
  readonly malformed: readonly KycField[];
}

function readPart(typed: FormValues, step: FilledStep): ReadPart {
  switch (step) {
    case 'business':
      return { saved: { page: step, facts: toBusiness(typed) }, malformed: [] };
    case 'trade': {
      const { facts, malformed } = toTrade(typed);
      return { saved: { page: step, facts }, malformed };
    }
    case 'answers':
      return { saved: { page: step, facts: toAnswers(typed) }, malformed: [] };
  }
}

interface SavedPart {
  readonly step: FilledStep;
  readonly saved: KycPageFacts;
  /** Names what of the part they saw. */
  readonly seen: string;
}

/** `decided`: it does not change any more as it stands. */
async function save(
  { services }: KycPageOptions,
  { actor, context }: OpenedPage,
  { step, saved, seen }: SavedPart,
): Promise<'saved' | 'conflict' | 'decided'> {
  if (!context.view.mayChange) return 'decided';
  if (nameSeen(context, step) !== seen) return 'conflict';
  try {
    const { revision: seenRevision } = context.view.kyc;
    await services.saveKycFacts(actor, { ...saved, place: 'page', seenRevision });
    return 'saved';
  } catch (error) {
    if (isAppError(error, 'write_conflict')) return 'conflict';
    if (isAppError(error, 'kyc_not_now')) return 'decided';
    throw error;
  }
}

/** One more empty row, where it was asked for. */
function addRow(typed: FormValues): FormValues | null {
  const more = readValue(typed, 'more');
  const names =
    more === 'amounts'
      ? ['currency', 'usual', 'highest']
      : more === 'owners'
        ? ['owner_name', 'owner_country', 'owner_share']
        : [];
  if (names.length === 0) return null;
  return { ...typed, ...Object.fromEntries(names.map((name) => [name, [...(typed[name] ?? []), '']])) };
}

function goTo(reply: FastifyReply, { context }: OpenedPage, step: string): FastifyReply {
  return reply.redirect(`${context.path}/${step}`, 303);
}
