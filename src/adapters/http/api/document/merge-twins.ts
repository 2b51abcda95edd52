import type { JsonObject } from '../../../../domain/api/api-event.js';
import { isObject, mapObjects, objectAt } from './json-tree.js';

const REF = '#/components/schemas/';

/**
 * One schema is emitted twice, as it is sent and as it is answered (`Money` beside `MoneyInput`): what says the same is
 * merged, and so is what nothing names. https://github.com/turkerdev/fastify-type-provider-zod/issues/170
 */
export function mergeTwins(document: JsonObject): JsonObject {
  const before = objectAt(objectAt(document, 'components'), 'schemas');
  const twin = Object.keys(before).find((name) => isTwin(before, name));
  if (twin === undefined) return dropUnused(document);
  const own = ownName(twin);
  const { [twin]: _dropped, ...schemas } = before;
  const kept = { [own]: before[twin] ?? {}, ...schemas };
  const merged = { ...document, components: { ...objectAt(document, 'components'), schemas: kept } };
  return mergeTwins(renameRefs(merged, new Map([[twin, own]])));
}

function ownName(name: string): string {
  return name.replace(/Input$/, '');
}

/** It says what its own name's says, or is alone. */
function isTwin(schemas: JsonObject, name: string): boolean {
  if (!name.endsWith('Input')) return false;
  const own = schemas[ownName(name)];
  if (own === undefined) return true;
  const names = new Map(Object.keys(schemas).map((each) => [each, ownName(each)]));
  const asOwn = (schema: unknown) =>
    isObject(schema as JsonObject) ? renameRefs(schema as JsonObject, names) : {};
  return JSON.stringify(asOwn(schemas[name])) === JSON.stringify(asOwn(own));
}

function renameRefs(tree: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const renamed = mapObjects(tree, (object) => {
    const ref = object['$ref'];
    const name = typeof ref === 'string' && ref.startsWith(REF) ? ref.slice(REF.length) : null;
    const other = name === null ? undefined : names.get(name);
    return other === undefined ? object : { ...object, $ref: `${REF}${other}` };
  });
  return isObject(renamed) ? renamed : {};
}

function dropUnused(document: JsonObject): JsonObject {
  const components = objectAt(document, 'components');
  const schemas = objectAt(components, 'schemas');
  const text = JSON.stringify(document);
  const used = Object.entries(schemas).filter(([name]) => text.includes(`"${REF}${name}"`));
  const kept = { ...document, components: { ...components, schemas: Object.fromEntries(used) } };
  return used.length === Object.keys(schemas).length ? kept : dropUnused(kept);
}
