import { z } from 'zod';

/** What stands at a place. */
export interface FoundSchema {
  /** Without whether it may be absent, or null. */
  readonly schema: z.ZodType;
  readonly isNullable: boolean;
}

/** What a schema says of a place in what it reads; null: nothing. */
export function findSchemaAt(schema: z.ZodType, path: readonly PropertyKey[]): FoundSchema | null {
  const plain = unwrap(schema);
  const [first, ...rest] = path;
  if (first === undefined) return { schema: plain, isNullable: schema.safeParse(null).success };
  const inner = findPart(plain, first);
  return inner === null ? null : findSchemaAt(inner, rest);
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)) return schema;
  const inner = schema.unwrap();
  return inner instanceof z.ZodType ? unwrap(inner) : schema;
}

/** Of a union, that of the first form that has such a part. */
function findPart(schema: z.ZodType, name: PropertyKey): z.ZodType | null {
  const part: unknown =
    schema instanceof z.ZodObject
      ? Reflect.get(schema.shape, name)
      : schema instanceof z.ZodArray
        ? schema.element
        : schema instanceof z.ZodRecord
          ? schema.valueType
          : null;
  if (part instanceof z.ZodType) return part;
  if (!(schema instanceof z.ZodUnion)) return null;
  const forms = schema.options.map((each) => (each instanceof z.ZodType ? findPart(each, name) : null));
  return forms.find((each) => each !== null) ?? null;
}
