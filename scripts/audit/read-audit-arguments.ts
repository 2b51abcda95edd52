import { parseArgs } from 'node:util';

export interface AuditArguments {
  readonly command: 'check' | 'export';
  /** Null: every merchant. */
  readonly merchantId: string | null;
  /** Null: to the terminal. */
  readonly out: string | null;
}

const OPTIONS = { merchant: { type: 'string' }, out: { type: 'string' } } as const;

/** Null for what is no command of the trail. */
export function readAuditArguments(args: readonly string[]): AuditArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...others] = positionals;
    if ((command !== 'check' && command !== 'export') || others.length > 0) return null;
    return { command, merchantId: values.merchant ?? null, out: values.out ?? null };
  } catch {
    // An option that there is not.
    return null;
  }
}
