import { parseSync, type Span } from '@swc/core';

const FUNCTIONS = new Set([
  ...['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'],
  ...['ClassMethod', 'PrivateMethod', 'Constructor'],
  ...['MethodProperty', 'GetterProperty', 'SetterProperty'],
]);

/** The lines of the longest function of a file, from its head to its last brace, with all that is nested in it. */
export function countLongestFunction(text: string, path: string): number {
  const { body } = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' });
  const bytes = Buffer.from(text);
  // Spans count bytes, from 1.
  const countLines = ({ start, end }: Span) =>
    bytes
      .subarray(start - 1, end - 1)
      .toString()
      .split('\n').length;
  return Math.max(0, ...listFunctions(body).map(({ span }) => countLines(span)));
}

interface FunctionNode {
  readonly type: string;
  readonly span: Span;
}

function listFunctions(node: unknown): readonly FunctionNode[] {
  if (typeof node !== 'object' || node === null) return [];
  const nested = Object.values(node).flatMap(listFunctions);
  return isFunction(node) ? [node, ...nested] : nested;
}

function isFunction(node: object): node is FunctionNode {
  return 'type' in node && typeof node.type === 'string' && FUNCTIONS.has(node.type);
}
