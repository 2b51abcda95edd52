import type { AuditValue } from './audit-entry.js';
import { toCanonicalJson } from './canonical-json.js';

export type AuditFields = { readonly [name: string]: AuditValue };

/** Of what was and what is, only what is not the same in both. */
export function findDifference(
  before: object,
  after: object,
): { readonly before: AuditFields; readonly after: AuditFields } {
  const [was, is] = [toPlain(before), toPlain(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter(
    (name) => toCanonicalJson(was[name] ?? null) !== toCanonicalJson(is[name] ?? null),
  );
  const pick = (of: AuditFields) => Object.fromEntries(changed.map((name) => [name, of[name] ?? null]));
  return { before: pick(was), after: pick(is) };
}

/** Dates as their ISO text, and nothing of what is absent. */
function toPlain(value: object): AuditFields {
  return JSON.parse(JSON.stringify(value));
}
