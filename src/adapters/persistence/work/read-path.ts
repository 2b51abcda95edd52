import type { mongo } from 'mongoose';

/** The value at a dotted path of a document; undefined where there is none. */
export function readPath(document: mongo.Document, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => Object(part)[name], document);
}
