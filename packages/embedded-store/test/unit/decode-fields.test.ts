import { describe, expect, it } from '@jest/globals';
import { Binary, BSONRegExp, Code, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { decodeExact, encode } from '../../src/bson-values.js';
import { decodeFields } from '../../src/matching/decode-fields.js';

const EVERY_TYPE = {
  double: new Double(1.5),
  text: 'ä\u0000b',
  doc: { a: { b: [1, 'x'] } },
  list: ['x', { y: null }],
  binary: new Binary(Buffer.from('bytes')),
  old: new Binary(Buffer.from('bytes'), 2),
  id: new ObjectId('0123456789abcdef01234567'),
  yes: true,
  date: new Date(5),
  none: null,
  regex: new BSONRegExp('^a|b', 'im'),
  code: new Code('return 1'),
  scoped: new Code('return a', { a: 1 }),
  int: new Int32(7),
  stamp: new Timestamp({ t: 1, i: 2 }),
  long: Long.fromNumber(2 ** 53),
  least: new MinKey(),
  most: new MaxKey(),
  ünï: 'last',
};

const namesOf = (names: readonly string[]) => names.map((name) => Buffer.from(name));

describe('decodeFields', () => {
  const bytes = encode(EVERY_TYPE);
  const whole = decodeExact(bytes);

  it.each(Object.keys(EVERY_TYPE))('steps over every type to %s', (name) => {
    expect(decodeFields(bytes, namesOf([name]))).toEqual({ [name]: whole[name] });
  });

  it('keeps several in their order, leaves out what is not there, and tells names apart that begin alike', () => {
    expect(decodeFields(bytes, namesOf(['int', 'id', 'idx', 'i', '']))).toEqual({
      id: whole['id'],
      int: whole['int'],
    });
    expect(decodeFields(bytes, [])).toEqual({});
    expect(decodeFields(encode({}), namesOf(['a']))).toEqual({});
  });
});
