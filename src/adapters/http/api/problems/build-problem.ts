import type { FastifyError } from 'fastify';
import type { Scope } from '../../../../domain/api/scope.js';
import type { ErrorDetails } from '../../../../domain/error-details.js';
import { type AnyAppError, isAppError } from '../../../../domain/errors.js';
import { describeError } from '../../../chat/copy/describe-error.js';
import { nameScope } from '../../../chat/copy/key-copy.js';
import type { Words } from '../../../chat/words/words.js';
import { ERROR_STATUS } from '../../error-status.js';
import { findWaitSeconds } from '../../find-wait-seconds.js';
import { type ApiOnlyCode, apiCodeOf } from './api-codes.js';
import { ApiRefusal, type FieldFault } from './api-refusal.js';
import { findCrowded } from './crowded-words.js';
import { type FieldPointers, toProblemFault } from './problem-faults.js';
import { listHints, PROGRAM_HINTS } from './program-hints.js';
import { withoutReviewerWords } from './without-reviewer-words.js';

/** RFC 9457, https://www.rfc-editor.org/rfc/rfc9457 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly request_id: string;
  readonly errors: readonly FieldFault[];
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ProblemContext {
  readonly words: Words;
  readonly publicUrl: string;
  readonly requestId: string;
  /** Where the fields stand in a request of this route, if elsewhere than in a link's. */
  readonly pointers?: FieldPointers;
}

export const FIELDS_TITLE = 'Some fields of the request need another look.';

/** What was thrown, as a program reads it. Neither another's words nor a stack; what is not ours is `internal`. */
export function buildProblem(error: FastifyError | Error, context: ProblemContext): ProblemAnswer {
  if (error instanceof ApiRefusal) return buildRefusal(error, context);
  if (isAppError(error)) return buildFromUseCase(withoutReviewerWords(error), context);
  return buildRefusal(new ApiRefusal(nameServerError(error)), context);
}

/** What the server itself refuses. */
function nameServerError(error: FastifyError | Error): ApiOnlyCode {
  const code = 'code' in error ? error.code : null;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'unsupported_media_type';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'body_too_large';
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  return status >= 400 && status < 500 ? 'request_refused' : 'internal';
}

function buildRefusal({ code, told }: ApiRefusal, context: ProblemContext): ProblemAnswer {
  const { errors = [], headers = {} } = told;
  if (code === 'invalid_input') {
    const status = ERROR_STATUS.invalid_input;
    const said = { code, status, title: FIELDS_TITLE, detail: tellAll(errors), errors };
    return { problem: toProblem(context, said), headers };
  }
  const { status, title, detail, example } = apiCodeOf(code);
  const shown = told.example ?? example;
  const said = [told.detail ?? (errors.length > 0 ? tellAll(errors) : detail)];
  if (shown !== null && errors.length === 0) said.push(`For example: ${shown}`);
  return { problem: toProblem(context, { code, status, title, detail: said.join(' '), errors }), headers };
}

/** A person reads the detail alone at first. */
function tellAll(errors: readonly FieldFault[]): string {
  return errors.map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`)).join(' ');
}

function buildFromUseCase(error: AnyAppError, context: ProblemContext): ProblemAnswer {
  const { words } = context;
  const { code } = error;
  const said = describeError(words, error, { prefix: '' }).text;
  const errors = listFaults(error, { context, said });
  if (isOfAmountAlone(error)) return buildRefusal(new ApiRefusal('amount_refused', { errors }), context);
  const crowded = findCrowded(error);
  const title = crowded?.title ?? toTitle(words, error, said);
  const detail = crowded?.detail ?? (errors.length > 0 ? tellAll(errors) : tellHint(words, error, said));
  const waitSeconds = findWaitSeconds(error);
  return {
    problem: toProblem(context, { code, status: ERROR_STATUS[code], title, detail, errors }),
    headers: waitSeconds === null ? {} : { 'retry-after': String(waitSeconds) },
  };
}

/** It was read, and can be asked for in no such way: what else is wrong with a request makes it `invalid_input`. */
function isOfAmountAlone(error: AnyAppError): boolean {
  if (error.code !== 'invalid_input' || !('problems' in error.details)) return false;
  return error.details.problems.every(({ field }) => field === 'amount' || field === 'currency');
}

function toTitle(words: Words, { code }: AnyAppError, said: string): string {
  if (code === 'live_mode_refused') return said;
  return code === 'invalid_input' ? FIELDS_TITLE : words.say(`error.${code}.failed`);
}

/** Instead of what people are told to press. */
function tellHint(words: Words, error: AnyAppError, said: string): string {
  if (error.code === 'scope_missing') return `${said} ${tellScope(words, error.details.scope)}`;
  const { next = null, example = null } = PROGRAM_HINTS[error.code] ?? {};
  return next === null ? said : `${next} For example: ${String(example)}`;
}

/** As the request names it, and as it stands where keys are made. */
function tellScope(words: Words, scope: Scope): string {
  return `It needs the scope ${scope}: "${nameScope(words, scope)}" where an owner makes keys.`;
}

function listFaults(
  error: AnyAppError,
  { context: { words, pointers }, said }: { readonly context: ProblemContext; readonly said: string },
): readonly FieldFault[] {
  if (error.code === 'endpoint_refused')
    return [toAddressFault(error.details.problem, pointers?.url ?? '/url')];
  if (error.code === 'scope_missing') return listScopeFaults(words, error.details);
  if (error.code !== 'invalid_input') return listHints(error, said);
  if ('problems' in error.details) {
    return error.details.problems.map((each) => toProblemFault(words, each, pointers));
  }
  return error.details.fields.map((field) => ({
    pointer: `/${field}`,
    code: 'wrong_form',
    detail: 'This is not written as it is to be.',
    example: null,
  }));
}

/** None where the whole request needs the scope. */
function listScopeFaults(
  words: Words,
  { scope, field }: ErrorDetails['scope_missing'],
): readonly FieldFault[] {
  if (field === undefined) return [];
  const example = field === 'send' ? 'no' : 'off';
  const detail = `This writes to the customer. ${tellScope(words, scope)} Without it, say "${example}".`;
  return [{ pointer: `/${field}`, code: 'scope_missing', detail, example }];
}

/** `pointer`: "" where the request does not name the address itself. */
function toAddressFault(problem: string, pointer: string): FieldFault {
  return {
    pointer,
    code: 'endpoint_refused',
    detail: problem.startsWith('its ')
      ? `The address cannot be called: ${problem}.`
      : `The address ${problem}.`,
    example: pointer === '' ? null : 'https://shop.example/hooks/paylink',
  };
}

type Said = Omit<Problem, 'type' | 'request_id'>;

function toProblem({ publicUrl, requestId }: ProblemContext, { code, ...said }: Said): Problem {
  return { type: `${publicUrl}/api/problems/${code}`, code, ...said, request_id: requestId };
}
