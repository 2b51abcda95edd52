import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isNumeric, numberOf } from '../order/compare-values.js';

export type Command = { name: string; body: Doc; database: string };

function typeMismatch(command: Command, field: string, wanted: string): never {
  throw new CommandError(14, `BSON field '${command.name}.${field}' is the wrong type, expected ${wanted}`);
}

/** The namespace a command names by its first field. */
export function namespaceOf(command: Command): string {
  const collection = command.body[command.name];
  if (typeof collection !== 'string')
    throw new CommandError(73, `collection name has invalid type for ${command.name}`);
  if (collection === '') throw new CommandError(73, `Invalid namespace specified '${command.database}.'`);
  return `${command.database}.${collection}`;
}

export function readDoc(command: Command, field: string): Doc | undefined {
  const value = command.body[field];
  if (value === undefined || value === null) return undefined;
  return isPlainObject(value) ? value : typeMismatch(command, field, 'object');
}

export function readDocs(command: Command, field: string): Doc[] {
  const value = command.body[field];
  if (!Array.isArray(value) || !value.every(isPlainObject))
    return typeMismatch(command, field, 'array of objects');
  if (value.length === 0) throw new CommandError(72, `${command.name}.${field} must not be empty`);
  return value;
}

/** A whole number of zero or more. */
export function readCount(command: Command, field: string, fallback: number): number {
  const value = command.body[field];
  if (value === undefined || value === null) return fallback;
  if (!isNumeric(value)) return typeMismatch(command, field, 'number');
  const count = Number(numberOf(value));
  if (count < 0)
    throw new CommandError(51024, `BSON field '${field}' value must be >= 0, actual value '${count}'`);
  return Math.trunc(count);
}

export function readFlag(doc: Doc, field: string, fallback = false): boolean {
  const value = doc[field];
  if (value === undefined || value === null) return fallback;
  if (isNumeric(value)) return Number(numberOf(value)) !== 0;
  if (typeof value !== 'boolean')
    throw new CommandError(14, `BSON field '${field}' is the wrong type, expected bool`);
  return value;
}

/** Only the simple collation: others would order and match strings in ways this store does not. */
export function assertSimpleCollation(doc: Doc): void {
  const collation = doc['collation'];
  if (collation === undefined || collation === null) return;
  if (isPlainObject(collation) && (collation['locale'] === 'simple' || Object.keys(collation).length === 0))
    return;
  throw new CommandError(238, 'collations are not supported by this store');
}

/** Refuses fields that are set but mean something this store does not do. */
export function assertAbsent(doc: Doc, fields: readonly string[]): void {
  for (const field of fields) {
    const value = doc[field];
    if (value !== undefined && value !== null && value !== false) {
      throw new CommandError(238, `the option '${field}' is not supported by this store`);
    }
  }
}
