import { type Doc, decodeExact } from '../bson-values.js';
import { decodeFields } from '../matching/decode-fields.js';
import type { StoredDoc } from '../storage/collection.js';

export type LazyDoc = StoredDoc & {
  /** What filter, sort and projection look at, which is all of it where they do not say. */
  looked: Doc;
};

/** Decodes when somebody looks: a plain find answers with the stored bytes. */
export function lazyDoc(recordId: number, bytes: Buffer, names: readonly Buffer[] | undefined): LazyDoc {
  let decoded: Doc | undefined;
  let looked: Doc | undefined;
  return {
    recordId,
    bytes,
    get doc() {
      decoded ??= decodeExact(bytes);
      return decoded;
    },
    get looked() {
      looked ??= names === undefined ? this.doc : decodeFields(bytes, names);
      return looked;
    },
  };
}
