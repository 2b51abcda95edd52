import type { FastifyError } from 'fastify';
import { type AnyAppError, isAppError } from '../../../../domain/errors.js';
import { describeError } from '../../../chat/copy/describe-error.js';
import type { Words } from '../../../chat/words/words.js';
import { ERROR_STATUS } from '../../error-status.js';
import { findWaitSeconds } from '../../find-wait-seconds.js';
import { type ApiOnlyCode, apiCodeOf } from './api-codes.js';
import { ApiRefusal, type FieldFault } from './api-refusal.js';
import { toProblemFault } from './problem-faults.js';

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
}

/** What was thrown, as a program reads it. Neither another's words nor a stack; what is not ours is `internal`. */
export function buildProblem(error: FastifyError | Error, context: ProblemContext): ProblemAnswer {
  if (error instanceof ApiRefusal) return buildRefusal(error, context);
  if (isAppError(error)) return buildFromUseCase(error, context);
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
    const title = 'Some fields of the request need another look.';
    return { problem: toProblem(context, { code, status, title, detail: tellAll(errors), errors }), headers };
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
  const errors = listFaults(error, words);
  const title =
    code === 'live_mode_refused' ? apiTitleOfLive(words, error) : words.say(`error.${code}.failed`);
  const said = describeError(words, error, { prefix: '' }).text;
  const detail =
    errors.length > 0
      ? tellAll(errors)
      : code === 'endpoint_refused'
        ? `${said} ${error.details.problem}`
        : said;
  const waitSeconds = findWaitSeconds(error);
  return {
    problem: toProblem(context, { code, status: ERROR_STATUS[code], title, detail, errors }),
    headers: waitSeconds === null ? {} : { 'retry-after': String(waitSeconds) },
  };
}

function apiTitleOfLive(words: Words, error: AnyAppError): string {
  return describeError(words, error, { prefix: '' }).text;
}

function listFaults(error: AnyAppError, words: Words): readonly FieldFault[] {
  if (error.code !== 'invalid_input') return [];
  if ('problems' in error.details) return error.details.problems.map((each) => toProblemFault(words, each));
  return error.details.fields.map((field) => ({
    pointer: `/${field}`,
    code: 'wrong_form',
    detail: 'This is not written as it is to be.',
    example: null,
  }));
}

type Said = Omit<Problem, 'type' | 'request_id'>;

function toProblem({ publicUrl, requestId }: ProblemContext, { code, ...said }: Said): Problem {
  return { type: `${publicUrl}/api/problems/${code}`, code, ...said, request_id: requestId };
}
