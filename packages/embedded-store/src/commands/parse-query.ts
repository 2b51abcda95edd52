import { type Doc, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import type { FindQuery } from '../planner/run-plan.js';
import { makeTurn } from '../turns.js';
import { readCount, readDoc } from './arguments.js';

/** The query part that commands and their statements share; the field with the filter is called differently in each. */
export function parseQuery(
  doc: Doc,
  filterField: 'filter' | 'query' | 'q',
  turn = makeTurn(readCount(doc, 'maxTimeMS', 0)),
): FindQuery {
  return {
    filter: compileFilter(readDoc(doc, filterField)),
    sort: parseSort(readDoc(doc, 'sort')),
    skip: readCount(doc, 'skip', 0),
    limit: readCount(doc, 'limit', 0),
    hint: parseHint(doc['hint']),
    turn,
  };
}

function parseHint(hint: unknown): unknown {
  if (hint === undefined || hint === null || typeof hint === 'string') return hint ?? undefined;
  demand(isPlainObject(hint), 9, 'hint must be either a string or nested object');
  return Object.keys(hint).length === 0 ? undefined : hint;
}
