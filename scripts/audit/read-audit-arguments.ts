import { parseArgs } from 'node:util';
import { takesOnly } from '../usage/takes-only.js';

export interface AuditArguments {
  readonly command: 'check' | 'export';
  /** Null: every merchant. */
  readonly merchantId: string | null;
  /** Null: to the terminal. */
  readonly out: string | null;
}

const OPTIONS = { merchant: { type: 'string' }, out: { type: 'string' } } as const;

/** The options of each command. */
const COMMANDS = {
  check: ['merchant'],
  export: ['merchant', 'out'],
} as const satisfies Record<AuditArguments['command'], readonly (keyof typeof OPTIONS)[]>;

/** Null for what is no command of the trail, or says what means nothing to it. */
export function readAuditArguments(args: readonly string[]): AuditArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...others] = positionals;
    if (command !== 'check' && command !== 'export') return null;
    if (others.length > 0 || !takesOnly(values, COMMANDS[command])) return null;
    return { command, merchantId: values.merchant ?? null, out: values.out ?? null };
  } catch {
    // An option that there is not.
    return null;
  }
}
