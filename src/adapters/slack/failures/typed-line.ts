import type { Context } from '@slack/bolt';

/** By the context that a request has from its first listener to its last failure. */
const lines = new WeakMap<Context, string>();

/** What a person typed for this request is not lost where it fails. */
export function keepTyped(context: Context, line: string): void {
  lines.set(context, line);
}

/** Null: nothing was typed. */
export function findTyped(context: Context): string | null {
  return lines.get(context) ?? null;
}
