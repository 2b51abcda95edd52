import type { AuditValue } from './audit-entry.js';

/** One text for one value, whatever order its names were given in: what is hashed. What is absent is left out. */
export function toCanonicalJson(value: AuditValue): string {
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${toCanonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}

/** `Array.isArray` does not know lists that nobody may change. */
function isList(value: AuditValue): value is readonly AuditValue[] {
  return Array.isArray(value);
}
