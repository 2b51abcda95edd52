import { z } from 'zod';
import { AppError } from '../../../../domain/errors.js';
import { PROVIDER } from './portone-account.js';

/** An answer that is not what was asked for. */
export interface PortoneRefusal {
  readonly status: number;
  /** PortOne's own; null: it is not an answer of PortOne's API. */
  readonly code: string | null;
  /** In PortOne's words, for people. Never its `message`, which repeats what was sent. */
  readonly reason: string;
}

const verdictSchema = z.object({
  is_success: z.boolean().optional(),
  status_code: z.union([z.string(), z.number()]).transform(String).optional(),
  status_reason: z.string().optional(),
  status_message: z.string().optional(),
});

/** Every code by https://docs.portone.cloud/docs/error-codes; the rest of the 4000s and 6000s are refusals. */
const KEY_REFUSED: ReadonlySet<string> = new Set(['4010', '4011', '4012', '4016', '4054', '4084', '4099']);
const NOT_ALLOWED: ReadonlySet<string> = new Set([
  ...['4013', '4019', '4021', '4022', '4023', '4024', '4044', '4058', '4067'],
]);
const WRONG_MODE = '4034';
const UNKNOWN_REFERENCE: ReadonlySet<string> = new Set(['4003', '4050', '4083', '4096', '5001']);
/** Trouble at PortOne or behind it, whatever the thousand it is counted in. */
const IN_TROUBLE: ReadonlySet<string> = new Set(['4029', '4030', '4031', '4032', '4080', '4097']);
const REFUSED_IN_5000S: ReadonlySet<string> = new Set(['5022', '5023', '5030']);
/** Two errors share 4081, and only the words tell them apart. */
const ROLE_NOT_ALLOWED = 'role not allowed';
const DUPLICATES: ReadonlySet<string> = new Set(['4002', '5002']);

/** What PortOne says against an answer; null: nothing. The code counts, whatever the HTTP status is. */
export function readRefusal(status: number, body: unknown): PortoneRefusal | null {
  const { is_success, status_code, status_reason, status_message } = verdictSchema.safeParse(body).data ?? {};
  const code = status_code !== undefined && /^[1-9]\d{3}$/.test(status_code) ? status_code : null;
  const speaksAgainst = is_success === false || /^[3-9]/.test(code ?? '');
  if (status >= 200 && status < 300 && !speaksAgainst) return null;
  const words = status_reason ?? status_message ?? '';
  return { status, code, reason: words.replaceAll('_', ' ').toLowerCase().slice(0, 100) || `${status}` };
}

export function isDuplicate({ code }: PortoneRefusal): boolean {
  return code !== null && DUPLICATES.has(code);
}

export function isUnknownReference({ code }: PortoneRefusal): boolean {
  return code !== null && UNKNOWN_REFERENCE.has(code);
}

/** Whoever answered has no such question: what PortOne does not know it refuses with 400 or 401. */
export function isUnknownRoute({ status }: PortoneRefusal): boolean {
  return status === 404 || status === 405 || status === 501;
}

/** What to do next about a refusal: see PaymentGateway. `sayReason`: its words in ours, where there are some. */
export function toError(refusal: PortoneRefusal, sayReason = (words: string): string => words): AppError {
  const { status, code, reason } = refusal;
  if (status === 429 || status === 408 || status >= 500) return unavailable(`${status}`);
  if (code === null) {
    return status === 401 || status === 403 ? misconfigured('key_refused') : unavailable(`${status}`);
  }
  if (KEY_REFUSED.has(code)) return misconfigured('key_refused');
  if (code === WRONG_MODE) return misconfigured('wrong_mode');
  if (NOT_ALLOWED.has(code) || reason === ROLE_NOT_ALLOWED) return misconfigured('not_allowed');
  if (isInTrouble(code)) return unavailable(code);
  const cause = new Error(`${code} ${reason}`);
  return new AppError('provider_refused', { provider: PROVIDER, reason: sayReason(reason) }, { cause });
}

/** No answer, or one that proves nothing. */
export function unavailable(problem: string, cause?: unknown): AppError<'provider_unavailable'> {
  return new AppError('provider_unavailable', { provider: PROVIDER, problem }, { cause });
}

function isInTrouble(code: string): boolean {
  if (IN_TROUBLE.has(code) || UNKNOWN_REFERENCE.has(code)) return true;
  return !/^[46]/.test(code) && !REFUSED_IN_5000S.has(code);
}

function misconfigured(problem: 'key_refused' | 'wrong_mode' | 'not_allowed'): AppError {
  return new AppError('gateway_misconfigured', { provider: PROVIDER, problem });
}
