import { StripeRefusal } from './stripe-refusal.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly isReplayed?: boolean;
}

interface Kept {
  readonly fingerprint: string;
  answer: Answer | null;
}

/**
 * The first answer to a key is the answer to all that come with it, a failure of Stripe's own too; a request that was
 * never begun because it is wrong in itself is not kept: https://docs.stripe.com/api/idempotent_requests
 */
export function createKeptAnswers() {
  const kept = new Map<string, Kept>();
  return {
    async answer(key: string | null, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
      if (key === null) return work();
      if (key.length > 255) refuse(400, 'Idempotency keys are 255 characters at most.');
      const earlier = kept.get(key);
      if (earlier !== undefined) return replay(earlier, { key, fingerprint });
      const mine: Kept = { fingerprint, answer: null };
      kept.set(key, mine);
      const answer = await work();
      if (answer.status >= 400 && answer.status < 500) kept.delete(key);
      mine.answer = answer;
      return answer;
    },
  };
}

function replay({ fingerprint, answer }: Kept, asked: { key: string; fingerprint: string }): Answer {
  if (fingerprint !== asked.fingerprint) {
    refuse(400, `Keys for idempotent requests can only be used with the same parameters: ${asked.key}`);
  }
  if (answer === null) refuse(409, 'There is another request in progress.', 'idempotency_key_in_use');
  return { ...answer, isReplayed: true };
}

function refuse(status: number, message: string, code?: string): never {
  throw new StripeRefusal(status, {
    type: 'idempotency_error',
    message,
    ...(code === undefined ? {} : { code }),
  });
}
