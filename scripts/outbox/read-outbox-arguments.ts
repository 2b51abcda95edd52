import { parseArgs } from 'node:util';
import { takesOnly } from '../usage/takes-only.js';
import { MESSAGE_STATES, type MessageState } from './message-states.js';

export type OutboxArguments =
  | {
      readonly command: 'list';
      /** Null: all but what is planned. */
      readonly state: MessageState | null;
      /** Null: every merchant. */
      readonly merchantId: string | null;
      readonly limit: number;
    }
  | { readonly command: 'show' | 'resend'; readonly id: string };

const OPTIONS = {
  state: { type: 'string' },
  merchant: { type: 'string' },
  limit: { type: 'string' },
} as const;

const USUAL_LIMIT = '100';

/** Null for what is no command of the outbox, or says what means nothing to it. */
export function readOutboxArguments(args: readonly string[]): OutboxArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, id, ...others] = positionals;
    if (others.length > 0) return null;
    if (command === 'list') return id === undefined ? readList(values) : null;
    if ((command !== 'show' && command !== 'resend') || id === undefined) return null;
    return takesOnly(values, []) ? { command, id } : null;
  } catch {
    // An option that there is not.
    return null;
  }
}

function readList({
  state,
  merchant,
  limit = USUAL_LIMIT,
}: Partial<Record<keyof typeof OPTIONS, string>>): OutboxArguments | null {
  const named = MESSAGE_STATES.find((each) => each === state) ?? null;
  if ((state !== undefined && named === null) || !/^[1-9]\d{0,5}$/.test(limit)) return null;
  return { command: 'list', state: named, merchantId: merchant ?? null, limit: Number(limit) };
}
