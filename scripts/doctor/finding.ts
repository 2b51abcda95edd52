import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Config } from '../../src/config/config.js';

/** What was looked at. */
export type Area =
  | 'configuration'
  | 'address'
  | 'store'
  | 'clock'
  | 'Slack'
  | 'Telegram'
  | 'SendGrid'
  | 'Twilio'
  | 'Stripe'
  | 'PortOne';

/** `wrong`: somebody has to do something; `note`: nobody has to. */
export interface Finding {
  readonly area: Area;
  readonly state: 'right' | 'wrong' | 'note';
  readonly text: string;
}

export interface DoctorDeps {
  readonly config: Config;
  readonly words: Words;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

export type Check = (deps: DoctorDeps) => Promise<readonly Finding[]>;

/** Longer than a provider needs that is well. */
const TIMEOUT_MS = 8_000;

/** Asks over HTTP, for so long and no longer. */
export function ask(
  deps: Pick<DoctorDeps, 'fetch'>,
  address: string,
  init: RequestInit = {},
): Promise<Response> {
  return deps.fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
}

function readPart(error: unknown, part: 'cause' | 'code'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, part) : undefined;
}

/** Why nothing came, in few words: the system's code where it has one. */
export function nameError(error: unknown): string {
  for (const each of [error, readPart(error, 'cause')]) {
    const code = readPart(each, 'code');
    if (typeof code === 'string') return code;
  }
  return error instanceof Error ? error.message : String(error);
}
