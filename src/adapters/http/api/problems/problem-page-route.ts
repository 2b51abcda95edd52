import type { FastifyInstance } from 'fastify';
import type { ErrorCode } from '../../../../domain/error-details.js';
import type { Words } from '../../../chat/words/words.js';
import { ERROR_STATUS } from '../../error-status.js';
import { wordsForRequest } from '../../page-language.js';
import { buildMessagePage } from '../../pages/message-page.js';
import { sendPage } from '../../send-page.js';
import { apiCodeOf, isApiOnlyCode } from './api-codes.js';
import { FIELDS_TITLE } from './build-problem.js';
import { PROGRAM_HINTS } from './program-hints.js';

/** The page that `type` of a problem names: what it is and what to do. */
export function addProblemPageRoute(server: FastifyInstance): void {
  server.get<{ Params: { code: string } }>(
    '/api/problems/:code',
    { config: { page: true }, schema: { hide: true } },
    (request, reply) => {
      const words = wordsForRequest(request);
      const page = buildPage(words, request.params.code);
      return page === null ? reply.callNotFound() : sendPage(reply, page);
    },
  );
}

function buildPage(words: Words, code: string): string | null {
  if (isApiOnlyCode(code)) {
    const { status, title, detail, example } = apiCodeOf(code);
    const shown = example === null ? [] : [`For example: ${example}`];
    return buildMessagePage({
      words,
      title: code,
      heading: title,
      text: [detail, ...shown, tell(status, code)],
    });
  }
  if (!isErrorCode(code)) return null;
  const [heading, next] = describeCode(words, code);
  return buildMessagePage({ words, title: code, heading, text: [next, tell(ERROR_STATUS[code], code)] });
}

function describeCode(words: Words, code: ErrorCode): readonly [heading: string, next: string] {
  if (code === 'live_mode_refused') {
    return ['Live mode is refused.', 'The detail of the problem says why, and what the owner can do.'];
  }
  if (code === 'invalid_input') {
    return [
      FIELDS_TITLE,
      'Its "errors" name each field, say what is wrong, and show what could stand there.',
    ];
  }
  return [words.say(`error.${code}.failed`), PROGRAM_HINTS[code]?.next ?? words.say(`error.${code}.next`)];
}

function tell(status: number, code: string): string {
  return `HTTP ${status}, code "${code}".`;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code);
}
