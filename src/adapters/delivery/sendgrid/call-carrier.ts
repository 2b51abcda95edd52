/** What calls to carriers need of `fetch`. */
export type CarrierFetch = (url: string, request: CarrierRequest) => Promise<CarrierResponse>;

interface CarrierRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

interface CarrierResponse {
  readonly status: number;
  readonly headers: Headers;
  text(): Promise<string>;
}

type Headers = { get(name: string): string | null };

export interface CarrierCall extends Omit<CarrierRequest, 'signal'> {
  readonly url: string;
}

export interface CallDeps {
  readonly fetch: CarrierFetch;
  /** For the whole of it, the answer's body included. */
  readonly timeoutMs: number;
}

/** What came of a call. `unreached`: nothing has left; `unanswered`: it may have arrived. */
export type CarrierAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Headers;
      /** Empty where it did not come in time. */
      readonly body: string;
    }
  | { readonly kind: 'unreached'; readonly words: string }
  | { readonly kind: 'unanswered'; readonly words: string };

/** Less than the 30 s that a notifier's call may take, more than carriers take in their worst minutes. */
export const CARRIER_TIMEOUT_MS = 20_000;

/** Codes of Node and undici for a connection that was never made. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** What `createPromptFetch` says of a connection that it refused. */
const TOO_LATE = 'connected too late';

/** Ends in time, whatever the carrier does; never rejects. */
export async function callCarrier({ url, ...request }: CarrierCall, deps: CallDeps): Promise<CarrierAnswer> {
  const signal = AbortSignal.timeout(deps.timeoutMs);
  try {
    const response = await deps.fetch(url, { ...request, signal });
    const { status, headers } = response;
    // Headers already say what became of it; a body that hangs or breaks off takes nothing of that back.
    const body = await response.text().catch(() => '');
    return { kind: 'answered', status, headers, body };
  } catch (error) {
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): CarrierAnswer {
  const { cause } = error instanceof Error ? error : {};
  const origin = cause instanceof Error ? cause : error;
  const code = origin instanceof Error && 'code' in origin ? String(origin.code) : '';
  const message = origin instanceof Error ? origin.message : '';
  if (UNREACHED.has(code) || message === TOO_LATE) {
    return { kind: 'unreached', words: `could not be reached: ${code || message}` };
  }
  const isTimeout = origin instanceof Error && origin.name === 'TimeoutError';
  return {
    kind: 'unanswered',
    words: isTimeout ? 'no answer in time' : `no answer: ${code || 'connection lost'}`,
  };
}
