import { evalExpr } from 'mingo/core';
import { bsonType, type Doc, decodePlain, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { expressionContext, knownExpressions } from './expression-context.js';

/** The same document with JavaScript numbers. Integers beyond 2^53 are refused, as they would lose digits. */
export function toPlain(doc: Doc): Doc {
  return assertPlainNumbers(decodePlain(encode(doc)));
}

export function assertPlainNumbers<T>(value: T): T {
  if (bsonType(value) === 'Long')
    throw new CommandError(238, 'integers beyond 2^53 cannot be aggregated here');
  if (Array.isArray(value)) value.forEach(assertPlainNumbers);
  else if (isPlainObject(value)) Object.values(value).forEach(assertPlainNumbers);
  return value;
}

/** Parses an aggregation expression used as a condition ($expr). */
export function compileExpression(expression: unknown): (doc: unknown) => boolean {
  const plain = toPlain({ expression })['expression'];
  assertKnownExpressions(plain);
  return (doc) =>
    isTrue(computing(() => evalExpr(toPlain(doc as Doc), plain, { context: expressionContext } as never)));
}

function isTrue(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && value !== 0;
}

/** Refuses unknown operators before any document is read, with MongoDB's code. */
export function assertKnownExpressions(expression: unknown, code: 168 | 31325 = 168): void {
  if (Array.isArray(expression)) for (const item of expression) assertKnownExpressions(item, code);
  if (!isPlainObject(expression)) return;
  for (const [key, operand] of Object.entries(expression)) {
    if (key === '$literal') continue;
    if (key.startsWith('$') && !knownExpressions.has(key)) {
      throw new CommandError(code, `Unrecognized expression '${key}'`);
    }
    assertKnownExpressions(operand, code);
  }
}

/** Runs mingo; what it objects to is the client's mistake, not the server's. */
export function computing<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error;
    throw new CommandError(2, error.message);
  }
}
