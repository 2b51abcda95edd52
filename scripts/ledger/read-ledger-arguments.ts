import { parseArgs } from 'node:util';

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

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Null for what is no command of the ledger. */
export function readLedgerArguments(args: readonly string[]): LedgerArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...others] = positionals;
    const from = readTime(values.from, 'start');
    const until = readTime(values.to, 'end');
    const isKnown = command === 'check' || command === 'export';
    if (!isKnown || others.length > 0 || from === 'unreadable' || until === 'unreadable') return null;
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

/** A day, of which `to` means all, or a moment; both by UTC. */
function readTime(text: string | undefined, side: 'start' | 'end'): Date | null | 'unreadable' {
  if (text === undefined) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || !/^\d{4}-/.test(text)) return 'unreadable';
  return side === 'end' && DAY.test(text) ? new Date(at.getTime() + DAY_MS) : at;
}
