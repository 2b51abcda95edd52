import { Context, evalExpr } from 'mingo/core';
import type { Iterator } from 'mingo/lazy';
import { Lazy } from 'mingo/lazy';
import * as stages from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { type Doc, getField } from '../bson-values.js';
import { compileFilter } from '../matching/compile-filter.js';
import { encodeValue } from '../order/encode-key.js';
import { makeDocComparator, parseSort } from '../order/sort-documents.js';
import { expressionContext, pick } from './expression-context.js';

/** Groups by the bytes of the key, so that equal means what it means in an index. */
function group(docs: Iterator, spec: Doc, options: Options): Iterator {
  return docs.transform((items: unknown) => {
    const groups = new Map<string, { id: unknown; members: unknown[] }>();
    for (const item of items as unknown[]) {
      const id = evalExpr(item, getField(spec, '_id'), options) ?? null;
      const key = encodeValue(id).toString('latin1');
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { id, members: [item] });
      else known.members.push(item);
    }
    const fields = Object.entries(spec).filter(([name]) => name !== '_id');
    return Lazy(
      [...groups.values()].map(({ id, members }) => ({
        _id: id,
        ...Object.fromEntries(
          fields.map(([name, accumulator]) => [name, evalExpr(members, accumulator, options)]),
        ),
      })),
    );
  });
}

/** Nothing counted is no document at all. */
function count(docs: Iterator, field: string): Iterator {
  return docs.transform((items: unknown) => {
    const n = (items as unknown[]).length;
    return Lazy(n === 0 ? [] : [{ [field]: n }]);
  });
}

const STAGES = `$addFields $facet $limit $project $replaceRoot $replaceWith $sample $set $skip
  $sortByCount $unset $unwind`;

export const pipelineContext: Context = Context.from(
  expressionContext,
  Context.init({
    pipeline: {
      ...pick(stages, STAGES),
      $count: count,
      $group: group,
      $match: (docs: Iterator, filter: unknown) => docs.filter(compileFilter(filter).test),
      $sort: (docs: Iterator, spec: unknown) =>
        docs.transform((items: unknown) => Lazy((items as Doc[]).sort(makeDocComparator(parseSort(spec))))),
    } as never,
  }),
);

export const knownStages: ReadonlySet<string> = new Set([
  ...STAGES.split(/\s+/),
  '$count',
  '$group',
  '$match',
  '$sort',
]);
