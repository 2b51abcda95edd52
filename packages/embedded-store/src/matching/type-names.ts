import { bsonType } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isNumeric, Rank, rankOf, toNumber } from '../order/ranks.js';

/** Names of $type in the order of their numbers, from 1 (https://www.mongodb.com/docs/manual/reference/bson-types/). */
const NAMES =
  `double string object array binData undefined objectId bool date null regex dbPointer javascript symbol
  javascriptWithScope int timestamp long decimal`.split(/\s+/);
const NAME_OF_NUMBER: Readonly<Record<number, string>> = {
  ...Object.fromEntries(NAMES.map((name, i) => [i + 1, name])),
  [-1]: 'minKey',
  127: 'maxKey',
};

const NAME_OF_RANK: Readonly<Record<number, string>> = {
  [Rank.minKey]: 'minKey',
  [Rank.null]: 'null',
  [Rank.string]: 'string',
  [Rank.object]: 'object',
  [Rank.array]: 'array',
  [Rank.binary]: 'binData',
  [Rank.objectId]: 'objectId',
  [Rank.boolean]: 'bool',
  [Rank.date]: 'date',
  [Rank.timestamp]: 'timestamp',
  [Rank.regex]: 'regex',
  [Rank.code]: 'javascript',
  [Rank.maxKey]: 'maxKey',
};
const NAME_OF_CLASS: Readonly<Record<string, string>> = { Int32: 'int', Double: 'double', Long: 'long' };

function typeOf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  return isNumeric(value) ? NAME_OF_CLASS[bsonType(value) ?? 'Long'] : NAME_OF_RANK[rankOf(value)];
}

export function typeTest(operand: unknown): (value: unknown) => boolean {
  if (operand === 'number') return isNumeric;
  const wanted = NAME_OF_NUMBER[toNumber(operand)] ?? operand;
  if (!Object.values(NAME_OF_NUMBER).includes(wanted as string))
    throw new CommandError(2, `Unknown type name alias: ${String(wanted)}`);
  return (value) => typeOf(value) === wanted;
}
