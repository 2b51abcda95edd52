import type { WebhookAnswer } from '../../../ports/webhook-sender.js';
import type { Words } from '../words/words.js';
import { cutText } from './cut-text.js';
import { sayWebhookProblem } from './webhook-problem-copy.js';

/** So that a refusal stays short; the whole is for whoever runs the address. */
const MAX_SHOWN = 120;

type Came = Pick<WebhookAnswer, 'status' | 'answer' | 'problem'>;

/** The first line of an answer, in quotes where there is any. */
function sayBody(words: Words, answer: string): readonly string[] {
  const [first = ''] = answer.trim().split(/\r?\n/);
  return first === '' ? [] : [words.say('webhooks.ping.body', { answer: cutText(first, MAX_SHOWN) })];
}

/** Why an address was not taken: what it is, or what it answered. */
export function sayRefusedPing(words: Words, { status, answer, problem }: Came): string {
  const came = status === null ? 'other' : 'status';
  const why = words.say('webhooks.ping.refused', {
    came,
    status: `${status ?? ''}`,
    problem: problem === null ? '' : sayWebhookProblem(words, problem),
  });
  return [why, ...sayBody(words, answer)].join(' ');
}

/** What came of a ping that somebody asked for. */
export function sayPinged(words: Words, came: WebhookAnswer): string {
  const { status, tookMs, problem, answer } = came;
  if (problem === null) {
    return words.say('webhooks.ping.answered', { status: `${status ?? ''}`, ms: tookMs });
  }
  const how = status === null ? 'other' : 'status';
  const said = words.say('webhooks.ping.failed', {
    came: how,
    status: `${status ?? ''}`,
    problem: sayWebhookProblem(words, problem),
  });
  return [said, ...sayBody(words, answer)].join(' ');
}
