import { type Doc, getField, isPlainObject, setField } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { MISSING } from '../order/walk-path.js';
import { isTrue } from './is-true.js';
import { ABSENT_EXPRESSIONS, OPERATORS } from './operators.js';

/** The value for a document, each number in its own type; MISSING where there is none. */
export type Evaluate = (doc: Doc) => unknown;
/** MongoDB has a code of its own for what $project does not know. */
export type UnknownCode = 168 | 31325;

/**
 * Parses an aggregation expression (https://www.mongodb.com/docs/manual/reference/operator/aggregation/). What is not
 * in the table of operators is refused before any document is read.
 */
export function compileExpression(expression: unknown, unknownCode: UnknownCode = 168): Evaluate {
  const compile = (inner: unknown) => compileExpression(inner, unknownCode);
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const items = expression.map(compile);
    return (doc) => items.map((item) => orNull(item(doc)));
  }
  if (!isPlainObject(expression)) return () => expression;
  const [name = ''] = Object.keys(expression);
  return name.startsWith('$')
    ? compileOperator(expression, name, unknownCode)
    : compileDocument(expression, compile);
}

export const orNull = (value: unknown): unknown => (value === MISSING ? null : value);

function compileOperator(expression: Doc, name: string, unknownCode: UnknownCode): Evaluate {
  const isOne = Object.keys(expression).length === 1;
  demand(isOne, 15983, 'An object representing an expression must have exactly one field');
  const operand = expression[name];
  if (name === '$literal') return () => operand;
  const compileIt = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (compileIt !== undefined) return compileIt(operand, (inner) => compileExpression(inner, unknownCode));
  if (ABSENT_EXPRESSIONS.has(name)) refuse(`the expression ${name}`);
  throw new CommandError(unknownCode, `Unrecognized expression '${name}'`);
}

/** Fields without a value are left out. */
function compileDocument(expression: Doc, compile: (inner: unknown) => Evaluate): Evaluate {
  const fields = Object.entries(expression).map(([name, inner]): [string, Evaluate] => {
    demand(!name.includes('.'), 16412, `FieldPath field names may not contain '.': '${name}'`);
    demand(!name.startsWith('$'), 16410, `FieldPath field names may not start with '$': '${name}'`);
    return [name, compile(inner)];
  });
  return (doc) => {
    const made: Doc = {};
    for (const [name, evaluate] of fields) {
      const value = evaluate(doc);
      if (value !== MISSING) setField(made, name, value);
    }
    return made;
  };
}

function compilePath(text: string): Evaluate {
  const isVariable = text.startsWith('$$');
  const [first = '', ...rest] = text.slice(isVariable ? 2 : 1).split('.');
  if (isVariable && first === 'REMOVE' && rest.length === 0) return () => MISSING;
  if (isVariable && !['ROOT', 'CURRENT'].includes(first)) {
    if (/^[A-Z]/.test(first)) refuse(`the variable $$${first}`);
    throw new CommandError(17276, `Use of undefined variable: ${first}`);
  }
  const parts = isVariable ? rest : [first, ...rest];
  demand(!parts.includes(''), parts.length === 1 ? 16872 : 15998, `'${text}' is not a valid FieldPath`);
  const isPlain = !parts.some((part) => part.startsWith('$'));
  demand(isPlain, 16410, `FieldPath field names may not start with '$': '${text}'`);
  return (doc) => valueAt(doc, parts);
}

/** Of an array on the way, the values of those of its elements that are documents and have one. */
function valueAt(value: unknown, parts: readonly string[]): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (Array.isArray(value))
    return value
      .map((element) => (isPlainObject(element) ? valueAt(element, parts) : MISSING))
      .filter((found) => found !== MISSING);
  return isPlainObject(value) && Object.hasOwn(value, part) ? valueAt(getField(value, part), rest) : MISSING;
}

/** Parses an expression that is used as a condition. */
export function compileCondition(expression: unknown): (doc: unknown) => boolean {
  const evaluate = compileExpression(expression);
  return (doc) => isTrue(evaluate(doc as Doc));
}
