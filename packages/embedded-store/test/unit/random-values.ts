import { Binary, type Document, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

/** Mulberry32: the same seed gives the same documents and queries again. */
export function makeRandom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  return { below, pick };
}

export type Random = ReturnType<typeof makeRandom>;

export const FIELDS = ['a', 'b', 'c', 'o.x', 'o.y', 'list.x', 'list.y', 'list'] as const;

/** Few different values of many types, so that they meet often. */
export function randomScalar(random: Random): unknown {
  if (random.below(2) === 0) return new Int32(random.below(3));
  const n = random.below(4);
  return random.pick<() => unknown>([
    () => new Int32(n),
    () => new Int32(n),
    () => new Double(n - 0.5),
    () => new Double(n),
    () => Long.fromBigInt(2n ** 53n + BigInt(n)),
    () => new Double(random.pick([Number.NaN, Infinity, -Infinity, -0])),
    () => 'abcd'.slice(0, n),
    () => random.pick(['', 'a\0b', 'ä', '😀', '\uffff']),
    () => null,
    () => n > 1,
    () => new Date(n - 1),
    () => new ObjectId(String(n).padStart(24, '0')),
    () => new Binary(Buffer.alloc(n, n)),
    () => new Timestamp({ t: n, i: 1 }),
    () => random.pick<unknown>([new MinKey(), new MaxKey()]),
  ])();
}

export function randomValue(random: Random): unknown {
  const kind = random.below(12);
  if (kind === 0) return Array.from({ length: random.below(3) }, () => randomScalar(random));
  if (kind === 1) return { x: randomScalar(random) };
  return randomScalar(random);
}

export function randomDoc(random: Random): Document {
  const doc: Document = {};
  const array = random.below(3) === 0 ? random.pick(['a', 'b', 'c']) : undefined;
  for (const field of ['a', 'b', 'c'] as const) {
    if (random.below(4) > 0) doc[field] = field === array ? randomValue(random) : randomScalar(random);
  }
  if (random.below(3) > 0)
    doc['o'] = random.pick<unknown>([{ x: randomScalar(random), y: randomScalar(random) }, 5, null]);
  if (random.below(3) > 0 && array === undefined) {
    doc['list'] = Array.from({ length: random.below(4) }, () =>
      random.below(8) === 0 ? randomScalar(random) : { x: randomScalar(random), y: randomScalar(random) },
    );
  }
  return doc;
}

export const FLAT_FIELDS = ['a', 'b', 'c'] as const;

/** No arrays anywhere, so that keys alone can decide. */
export function randomFlatDoc(random: Random): Document {
  const present = FLAT_FIELDS.filter(() => random.below(5) > 0);
  return Object.fromEntries(present.map((field) => [field, randomScalar(random)]));
}

/** Conditions of the kinds that keys decide, on one field or two. */
export function randomFlatFilter(random: Random): Document {
  const filter: Document = {};
  for (let i = 0; i <= random.below(2); i += 1) {
    filter[random.pick(FLAT_FIELDS)] = random.pick<() => unknown>([
      () => randomScalar(random),
      () => ({ $in: [randomScalar(random), randomScalar(random)] }),
      () => ({ [random.pick(['$gt', '$gte', '$lt', '$lte'])]: randomScalar(random) }),
      () => ({ $gte: randomScalar(random), $lt: randomScalar(random) }),
    ])();
  }
  return filter;
}

export function randomFilter(random: Random, depth = 2): Document {
  const kind = random.below(10);
  if (kind === 0 && depth > 0)
    return { $or: [randomFilter(random, depth - 1), randomFilter(random, depth - 1)] };
  if (kind === 1 && depth > 0)
    return { $and: [randomFilter(random, depth - 1), randomFilter(random, depth - 1)] };
  if (kind === 2) return { list: { $elemMatch: { x: randomCondition(random), y: randomCondition(random) } } };
  if (kind === 3) return { 'list.x': randomCondition(random), 'list.y': randomCondition(random) };
  const filter: Document = {};
  for (let i = 0; i <= random.below(3); i += 1) filter[random.pick(FIELDS)] = randomCondition(random);
  return filter;
}

function randomCondition(random: Random): unknown {
  const value = () => randomValue(random);
  return random.pick<() => unknown>([
    () => value(),
    () => ({ $eq: value() }),
    () => ({ $in: [value(), value(), value()] }),
    () => ({ $gt: randomScalar(random) }),
    () => ({ $gte: randomScalar(random) }),
    () => ({ $lt: randomScalar(random) }),
    () => ({ $lte: randomScalar(random) }),
    () => ({ $gte: randomScalar(random), $lt: randomScalar(random) }),
    () => ({ $ne: value() }),
    () => ({ $exists: random.below(2) === 0 }),
    () => ({ $regex: random.pick(['^a', '^ab?', 'b', '^', '^a|b']) }),
    () => ({ $type: random.pick(['number', 'string', 'null', 'array', 'date']) }),
    () => ({ $not: { $gt: randomScalar(random) } }),
    () => ({ $size: random.below(3) }),
  ])();
}

export function randomUpdate(random: Random): Document {
  const field = random.pick(['a', 'b', 'c'] as const);
  return random.pick<() => Document>([
    () => ({ $set: { [field]: randomScalar(random) } }),
    () => ({ $unset: { [field]: '' } }),
    () => ({ $set: { 'o.x': randomScalar(random) } }),
    () => ({ $max: { [field]: randomScalar(random) } }),
    () => ({ $push: { list: { $each: [{ x: randomScalar(random) }], $slice: -3 } } }),
    () => ({ $pull: { list: { x: randomScalar(random) } } }),
    () => ({ $inc: { [field]: 1 } }),
  ])();
}
