import type { WebhookAnswer, WebhookCall, WebhookSender } from '../../src/ports/webhook-sender.js';

export interface FakeWebhookSender extends WebhookSender {
  /** All that was called, in its order. */
  readonly calls: WebhookCall[];
  /** What is answered from now on; 200 unless given. */
  answer: (call: WebhookCall) => Promise<WebhookAnswer> | WebhookAnswer;
}

/** An answer as the sender makes it. */
export function answerWith(status: number | null, given: Partial<WebhookAnswer> = {}): WebhookAnswer {
  const isWell = status !== null && status >= 200 && status < 300;
  const problem = status === null ? 'did not answer within 15 seconds' : `answered ${status}`;
  return { status, tookMs: 12, answer: '', problem: isWell ? null : problem, retryAfterMs: null, ...given };
}

/** Calls nobody. Refuses addresses that do not begin with `https://`. */
export function createFakeWebhookSender(): FakeWebhookSender {
  const fake: FakeWebhookSender = {
    calls: [],
    answer: () => answerWith(200, { answer: 'ok' }),
    findUrlProblem: (url) => (url.startsWith('https://') ? null : 'must begin with https://'),
    async call(call) {
      fake.calls.push(call);
      return fake.answer(call);
    },
  };
  return fake;
}
