import { WEBHOOK_PROBLEMS, type WebhookProblem } from '../../../domain/api/webhook-problem.js';
import type { MessageKey, Words } from '../words/words.js';

const PROBLEM_WORDS = {
  [WEBHOOK_PROBLEMS.too_long]: 'webhooks.problem.too_long',
  [WEBHOOK_PROBLEMS.no_address]: 'webhooks.problem.no_address',
  [WEBHOOK_PROBLEMS.has_password]: 'webhooks.problem.has_password',
  [WEBHOOK_PROBLEMS.is_paylink]: 'webhooks.problem.is_paylink',
  [WEBHOOK_PROBLEMS.no_https]: 'webhooks.problem.no_https',
  [WEBHOOK_PROBLEMS.no_http]: 'webhooks.problem.no_http',
  [WEBHOOK_PROBLEMS.wrong_port]: 'webhooks.problem.wrong_port',
  [WEBHOOK_PROBLEMS.not_public]: 'webhooks.problem.not_public',
  [WEBHOOK_PROBLEMS.this_machine]: 'webhooks.problem.this_machine',
  [WEBHOOK_PROBLEMS.ends_with_dot]: 'webhooks.problem.ends_with_dot',
  [WEBHOOK_PROBLEMS.inner_name]: 'webhooks.problem.inner_name',
  [WEBHOOK_PROBLEMS.late]: 'webhooks.problem.late',
  [WEBHOOK_PROBLEMS.name_unknown]: 'webhooks.problem.name_unknown',
  [WEBHOOK_PROBLEMS.name_failed]: 'webhooks.problem.name_failed',
  [WEBHOOK_PROBLEMS.refused]: 'webhooks.problem.refused',
  [WEBHOOK_PROBLEMS.closed]: 'webhooks.problem.closed',
  [WEBHOOK_PROBLEMS.unreachable]: 'webhooks.problem.unreachable',
  [WEBHOOK_PROBLEMS.not_connected]: 'webhooks.problem.not_connected',
  [WEBHOOK_PROBLEMS.too_many_headers]: 'webhooks.problem.too_many_headers',
  [WEBHOOK_PROBLEMS.not_http]: 'webhooks.problem.not_http',
  [WEBHOOK_PROBLEMS.failed]: 'webhooks.problem.failed',
  [WEBHOOK_PROBLEMS.switched_off]: 'webhooks.problem.switched_off',
  [WEBHOOK_PROBLEMS.forgotten]: 'webhooks.problem.forgotten',
} as const satisfies Readonly<Record<WebhookProblem, MessageKey>>;

const KEYS: ReadonlyMap<string, (typeof PROBLEM_WORDS)[WebhookProblem]> = new Map(
  Object.entries(PROBLEM_WORDS),
);

/** What was wrong with an address or its answer, in the reader's language; what nobody knows stays as it was kept. */
export function sayWebhookProblem(words: Words, problem: string): string {
  const key = KEYS.get(problem);
  if (key !== undefined) return words.say(key);
  const status = /^answered (\d{3})\b/.exec(problem)?.[1];
  if (status !== undefined) return words.say('webhooks.problem.answered', { status });
  const [isOfTls, certificate, code = ''] =
    /^(?:(has a certificate)|speaks no TLS).*\((\w+)\)$/.exec(problem) ?? [];
  if (isOfTls === undefined) return problem;
  const kind = certificate === undefined ? 'tls' : 'certificate';
  return words.say(`webhooks.problem.${kind}`, { code });
}
