import type { CallAnswer, CallRequest, PromptCall } from '../../system/create-prompt-call.js';
import { wasNeverConnected } from '../../system/was-never-connected.js';

export interface MailCall extends Omit<CallRequest, 'signal'> {
  readonly url: string;
}

export interface CallDeps {
  readonly call: PromptCall;
  /** For the whole of it, the answer's body included. */
  readonly timeoutMs: number;
}

/** What came of a call. `unreached`: nothing has left; `unanswered`: it may have arrived. */
export type MailAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: CallAnswer['headers'];
      /** Empty where it did not come in time. */
      readonly body: string;
    }
  | { readonly kind: 'unreached'; readonly words: string }
  | { readonly kind: 'unanswered'; readonly words: string };

/** Ends in time, whatever SendGrid does; never rejects. */
export async function callSendgrid({ url, ...request }: MailCall, deps: CallDeps): Promise<MailAnswer> {
  const signal = AbortSignal.timeout(deps.timeoutMs);
  try {
    const response = await deps.call(url, { ...request, signal });
    const { status, headers } = response;
    // Headers already say what became of it; a body that hangs or breaks off takes nothing of that back.
    const body = await response.text().catch(() => '');
    return { kind: 'answered', status, headers, body };
  } catch (error) {
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): MailAnswer {
  if (wasNeverConnected(error)) return { kind: 'unreached', words: 'no connection' };
  return { kind: 'unanswered', words: 'no answer' };
}
