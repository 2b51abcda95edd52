import { parseArgs } from 'node:util';
import { z } from 'zod';
import { takesOnly } from '../usage/takes-only.js';

export interface LedgerArguments {
  readonly command: 'check' | 'export';
  /** Null: every merchant. */
  readonly merchantId: string | null;
  /** Ask the gateways too. */
  readonly asksGateways: boolean;
  readonly from: Date | null;
  /** Exclusive. */
  readonly until: Date | null;
  /** Null: to the terminal. */
  readonly out: string | null;
}

const OPTIONS = {
  merchant: { type: 'string' },
  gateway: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

/** The options of each command. */
const COMMANDS = {
  check: ['merchant', 'gateway'],
  export: ['merchant', 'from', 'to', 'out'],
} as const satisfies Record<LedgerArguments['command'], readonly (keyof typeof OPTIONS)[]>;

const day = z.iso.date();
/** With a zone: one without would be told by this machine's. */
const moment = z.iso.datetime({ offset: true });
const DAY_MS = 86_400_000;

/** Null for what is no command of the ledger, or says what means nothing to it. */
export function readLedgerArguments(args: readonly string[]): LedgerArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...others] = positionals;
    const from = readTime(values.from, 'start');
    const until = readTime(values.to, 'end');
    if (command !== 'check' && command !== 'export') return null;
    if (others.length > 0 || !takesOnly(values, COMMANDS[command])) return null;
    if (from === 'unreadable' || until === 'unreadable') return null;
    if (from !== null && until !== null && from >= until) return null;
    return {
      command,
      merchantId: values.merchant ?? null,
      asksGateways: values.gateway === true,
      ...{ from, until, out: values.out ?? null },
    };
  } catch {
    // An option that there is not.
    return null;
  }
}

/** A day of the calendar, of which `to` means all, or a moment; days by UTC. */
function readTime(text: string | undefined, side: 'start' | 'end'): Date | null | 'unreadable' {
  if (text === undefined) return null;
  if (moment.safeParse(text).success) return new Date(text);
  if (!day.safeParse(text).success) return 'unreadable';
  return new Date(Date.parse(text) + (side === 'end' ? DAY_MS : 0));
}
