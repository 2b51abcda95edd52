import type { mongo, Schema } from 'mongoose';

/** A schema's indexes in the driver's form; mongoose's type also allows words ('asc'), which no schema here uses. */
export function toIndexDescriptions(schema: Pick<Schema, 'indexes'>): mongo.IndexDescription[] {
  return schema.indexes().map(([key, options]) => ({ key, ...options }) as mongo.IndexDescription);
}
