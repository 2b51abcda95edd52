import { createHash } from 'node:crypto';
import type { Model } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { DocumentStore, NewFile } from '../../../ports/document-store.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { drawFileKey, openChunk, sealChunk } from './chunk-cipher.js';
import type { DocumentChunkDocument, DocumentKeyDocument } from './document-schemas.js';

/** Far below what one document of the store may be, so that none of them holds up others for long. */
const CHUNK_BYTES = 262_144;

export interface DocumentStoreDeps {
  readonly keys: Model<DocumentKeyDocument>;
  readonly chunks: Model<DocumentChunkDocument>;
  readonly secretBox: SecretBox;
  readonly clock: Clock;
}

export function createDocumentStore({ keys, chunks, secretBox, clock }: DocumentStoreDeps): DocumentStore {
  const findKey = (merchantId: string, id: string) =>
    keys.findOne({ _id: id, merchantId }).lean<DocumentKeyDocument>();

  return {
    async put(file) {
      const key = drawFileKey();
      const sealed = sealFile(key, file, clock.now());
      await chunks.insertMany(sealed);
      // Last: without it nothing is there, and what was cut off can be read by nobody.
      const sealedKey = secretBox.seal(Buffer.from(key).toString('base64'));
      await keys.create({ _id: file.id, merchantId: file.merchantId, sealedKey, chunks: sealed.length });
      return createHash('sha256').update(file.bytes).digest('hex');
    },

    async read(merchantId, id) {
      const found = await findKey(merchantId, id);
      if (found === null) return null;
      const sealed = await chunks.find({ documentId: id }).sort({ number: 1 }).lean<readonly StoredChunk[]>();
      if (sealed.length !== found.chunks) {
        if ((await findKey(merchantId, id)) === null) return null;
        throw new Error(`a document lacks chunks: ${sealed.length} of ${found.chunks}`);
      }
      const key = Buffer.from(secretBox.open(found.sealedKey), 'base64');
      return Buffer.concat(sealed.map((chunk, number) => openStored(key, chunk, { ...found, number })));
    },

    async erase(merchantId, id) {
      await keys.deleteOne({ _id: id, merchantId });
      await chunks.deleteMany({ documentId: id, merchantId });
    },

    async list(merchantId) {
      const first = await chunks
        .find({ merchantId, number: 0 }, { documentId: 1, putAt: 1 })
        .lean<readonly Pick<DocumentChunkDocument, 'documentId' | 'putAt'>[]>();
      return first.map(({ documentId: id, putAt }) => ({ id, putAt }));
    },
  };
}

function sealFile(key: Uint8Array, { id, merchantId, bytes }: NewFile, putAt: Date): DocumentChunkDocument[] {
  const chunks = Math.ceil(bytes.length / CHUNK_BYTES);
  return Array.from({ length: chunks }, (_, number) => {
    const part = bytes.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
    const sealed = sealChunk(key, part, { merchantId, documentId: id, number, chunks });
    return { _id: `${id}:${number}`, documentId: id, merchantId, number, sealed, putAt };
  });
}

/** A lean read gives the driver's own Binary, whose `buffer` holds the bytes. */
type StoredChunk = Pick<DocumentChunkDocument, 'number'> & {
  readonly sealed: Uint8Array | { readonly buffer: Uint8Array };
};

function openStored(
  key: Uint8Array,
  { sealed }: StoredChunk,
  { _id: documentId, merchantId, chunks, number }: DocumentKeyDocument & { readonly number: number },
): Buffer {
  const bytes = sealed instanceof Uint8Array ? sealed : sealed.buffer;
  return openChunk(key, bytes, { merchantId, documentId, number, chunks });
}
