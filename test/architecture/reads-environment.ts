import { parseSync } from '@swc/core';

/** Whether the code of a file asks for `process.env`; what it only shows as text does not. */
export function readsEnvironment(text: string, path: string): boolean {
  const { body } = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' });
  return holdsReading(body);
}

function holdsReading(node: unknown): boolean {
  if (!isRecord(node)) return false;
  const { type, object, property } = node;
  const isRead = type === 'MemberExpression' && nameOf(object) === 'process' && nameOf(property) === 'env';
  return isRead || Object.values(node).some(holdsReading);
}

/** `env` of `env`, `x.env` and `x['env']`. */
function nameOf(node: unknown): unknown {
  if (!isRecord(node)) return null;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'Computed' ? nameOf(node.expression) : node.value;
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}
