import { describe, expect, it } from '@jest/globals';
import { buildPdf } from '../../support/build-document.js';
import { describeDocumentStore } from './document-store-contract.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();

describeDocumentStore((clock) => openStore(clock));

describe('documents in the database', () => {
  const chunksOf = (store: Awaited<ReturnType<typeof openStore>>) => store.db.collection('document_chunks');

  it('hold nothing that can be read', async () => {
    const store = await openStore();
    await store.documents.put({ id: 'doc_1', merchantId: 'mer_1', bytes: buildPdf({ bytes: 300_000 }) });
    const chunks = await chunksOf(store).find().toArray();
    expect(chunks).toHaveLength(2);
    for (const { sealed } of chunks) expect(sealed.buffer.includes('%PDF')).toBe(false);
    for (const { sealed } of chunks) expect(sealed.buffer.includes('%%EOF')).toBe(false);
    const keys = await store.db.collection('document_keys').find().toArray();
    expect(keys[0]?.['sealedKey']).toMatch(/^v1\./);
  });

  it('refuse to open where a byte, a chunk or the file of a chunk is another', async () => {
    const store = await openStore();
    const put = (id: string) =>
      store.documents.put({ id, merchantId: 'mer_1', bytes: buildPdf({ bytes: 300_000 }) });
    for (const id of ['doc_1', 'doc_2', 'doc_3', 'doc_4']) await put(id);
    const [first] = await chunksOf(store).find({ documentId: 'doc_1', number: 0 }).toArray();
    const altered = Buffer.from(first?.['sealed'].buffer);
    altered[1_000] = (altered[1_000] ?? 0) ^ 1;
    await chunksOf(store).updateOne({ documentId: 'doc_1', number: 0 }, { $set: { sealed: altered } });
    await chunksOf(store).deleteOne({ documentId: 'doc_2', number: 1 });
    const ofAnother = { $set: { sealed: first?.['sealed'] } };
    await chunksOf(store).updateOne({ documentId: 'doc_3', number: 0 }, ofAnother);
    for (const id of ['doc_1', 'doc_2', 'doc_3']) {
      await expect(store.documents.read('mer_1', id)).rejects.toThrow();
    }
    expect(await store.documents.read('mer_1', 'doc_4')).not.toBeNull();
  });

  it('are read by nobody who has the chunks without the keys', async () => {
    const store = await openStore();
    await store.documents.put({ id: 'doc_1', merchantId: 'mer_1', bytes: buildPdf() });
    const copy = await chunksOf(store).find().toArray();
    await store.documents.erase('mer_1', 'doc_1');
    await chunksOf(store).insertMany(copy);
    expect(await store.documents.read('mer_1', 'doc_1')).toBeNull();
    expect(await store.documents.list('mer_1')).toHaveLength(1);
  });
});
