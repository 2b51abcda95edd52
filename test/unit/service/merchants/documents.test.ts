import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import { makeAddDocument } from '../../../../src/service/merchants/add-document.js';
import { makeEraseDocuments } from '../../../../src/service/merchants/erase-documents.js';
import { makeRemoveDocument } from '../../../../src/service/merchants/remove-document.js';
import { buildPdf } from '../../../support/build-document.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const OWNER = buildTestActor({ role: 'owner' });
const GIVEN = {
  purpose: 'business',
  kind: 'registration_extract',
  name: 'extract.pdf',
  place: 'page',
} as const;
const HOUR_MS = 3_600_000;

type Deps = ReturnType<typeof createFakeServiceDeps> & { readonly kick: () => void };
let deps: Deps;
beforeEach(() => {
  deps = { ...createFakeServiceDeps(), kick: () => undefined };
});

const find = async () => (await deps.kycs.find('mer_lotus')) ?? buildTestKyc();
const stored = async () => (await deps.documents.list('mer_lotus')).map(({ id }) => id);
const add = (bytes = buildPdf(), change = {}) => makeAddDocument(deps)(OWNER, { ...GIVEN, bytes, ...change });
const put = (change: Partial<Kyc>) => deps.kycs.put(buildTestKyc({ documents: [], ...change }));
const told = () => deps.auditOutbox.listUntold('mer_lotus');
const runTask = () => makeEraseDocuments(deps).run('mer_lotus', deps.clock.now());

describe('addDocument', () => {
  it('keeps the file, what is known of it, and tells the trail by its hash alone', async () => {
    expect(await add()).toBeNull();
    const [document] = (await find()).documents;
    expect(await stored()).toEqual([document?.id]);
    expect(await told()).toEqual([
      expect.objectContaining({
        action: 'document.added',
        actor: OWNER,
        subject: document?.id,
        after: expect.objectContaining({ kind: 'registration_extract', sha256: document?.sha256 }),
      }),
    ]);
  });

  it('keeps one of the same two that come at once', async () => {
    await Promise.all([add(), add()]);
    expect((await find()).documents).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  it('keeps both of two different ones that come at once', async () => {
    await Promise.all([add(), add(buildPdf({ bytes: 1 }))]);
    expect((await find()).documents).toHaveLength(2);
  });

  it('takes twenty, and the next when one is gone', async () => {
    for (let bytes = 0; bytes < 20; bytes += 1) await add(buildPdf({ bytes }));
    expect(await add(buildPdf({ bytes: 99 }))).toBe('too_many');
    const [first] = (await find()).documents;
    await makeRemoveDocument(deps)(OWNER, { documentId: first?.id ?? '', place: 'page' });
    expect(await add(buildPdf({ bytes: 99 }))).toBeNull();
    expect(await stored()).toHaveLength(20);
  });

  it('keeps nothing while it is decided, and for nobody but owners', async () => {
    put({ state: 'submitted' });
    await expect(add()).rejects.toMatchObject({ code: 'kyc_not_now' });
    const manager = buildTestActor({ role: 'manager' });
    const bytes = buildPdf();
    await expect(makeAddDocument(deps)(manager, { ...GIVEN, bytes })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await stored()).toEqual([]);
  });

  it('leaves a file that nobody noted to the sweep, an hour later', async () => {
    await deps.documents.put({ id: 'doc_cut_off', merchantId: 'mer_lotus', bytes: buildPdf() });
    await add();
    expect(await runTask()).toEqual(new Date(START.getTime() + HOUR_MS));
    expect(await stored()).toHaveLength(2);
    deps.clock.advance(HOUR_MS);
    expect(await runTask()).toBeNull();
    expect(await stored()).toEqual([(await find()).documents[0]?.id]);
  });
});

describe('removeDocument', () => {
  it('erases the file, keeps what was known of it, and says so once', async () => {
    await add();
    const documentId = (await find()).documents[0]?.id ?? '';
    const remove = makeRemoveDocument(deps);
    await Promise.all([1, 2].map(() => remove(OWNER, { documentId, place: 'page' })));
    expect((await find()).documents[0]).toMatchObject({ id: documentId, erasedAt: deps.clock.now() });
    expect(await stored()).toEqual([]);
    expect((await told()).filter(({ action }) => action === 'document.erased')).toHaveLength(1);
  });

  it('takes nothing away that is sent in', async () => {
    await add();
    const { documents, revision } = await find();
    put({ state: 'submitted', documents, revision });
    const removed = { documentId: documents[0]?.id ?? '', place: 'page' } as const;
    await expect(makeRemoveDocument(deps)(OWNER, removed)).rejects.toMatchObject({ code: 'kyc_not_now' });
    expect(await stored()).toHaveLength(1);
  });
});

describe('the task that erases documents', () => {
  const REJECTED = { action: 'reject', reviewer: 'ann', reason: 'not seen' } as const;

  beforeEach(async () => {
    await add();
    const { documents, revision } = await find();
    put({ state: 'rejected', documents, revision, decisions: [{ ...REJECTED, at: deps.clock.now() }] });
  });

  it('waits for the day, then erases the bytes and keeps name, hash and who looked', async () => {
    const due = new Date(START.getTime() + 30 * 24 * HOUR_MS);
    expect(await runTask()).toEqual(due);
    deps.clock.advance(30 * 24 * HOUR_MS);
    expect(await runTask()).toBeNull();
    expect(await stored()).toEqual([]);
    expect((await find()).documents[0]).toMatchObject({ name: 'extract.pdf', erasedAt: due });
    expect((await told()).at(-1)).toMatchObject({ action: 'document.erased', actor: { kind: 'system' } });
  });

  it('goes on where it was cut off between the bytes and the note', async () => {
    const [document] = (await find()).documents;
    deps.clock.advance(30 * 24 * HOUR_MS);
    await deps.documents.erase('mer_lotus', document?.id ?? '');
    await runTask();
    expect((await find()).documents[0]?.erasedAt).toEqual(deps.clock.now());
  });

  it('comes again at once where somebody changed it meanwhile', async () => {
    deps.clock.advance(30 * 24 * HOUR_MS);
    const { save } = deps.kycs;
    let isFirst = true;
    deps.kycs.save = async (next, entries) => {
      if (isFirst) {
        isFirst = false;
        return false;
      }
      return save(next, entries);
    };
    expect(await runTask()).toEqual(deps.clock.now());
    expect(await runTask()).toBeNull();
    expect((await find()).documents[0]?.erasedAt).toEqual(deps.clock.now());
  });
});
