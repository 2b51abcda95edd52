import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPdf } from '../support/build-document.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';
import { openKycPage } from '../support/open-kyc-page.js';

const OWNER = buildTestActor({ role: 'owner' });
const ANN = { name: 'ann', accounts: [{ platform: 'slack', userId: 'U0ANN' }] } as const;
let server: TestHttpServer;
let documentId: string;
let url: string;

beforeEach(async () => {
  server = await startTestHttpServer({
    members: [buildTestMember({ role: 'owner' })],
    operator: { reviewers: [ANN], needed: 1, place: null, language: 'en' },
  });
  await (await openKycPage(server)).upload(buildPdf(), { name: 'Giấy phép "A".pdf' });
  documentId = (await server.use.getKyc(OWNER)).kyc.documents[0]?.id ?? '';
  url = await invite();
});
afterEach(() => server.close());

async function invite(): Promise<string> {
  const { url: address } = await server.use.inviteDocumentLook(ANN, { merchantId: 'mer_lotus', documentId });
  return address.replace('http://paylink.test', server.url);
}

async function open(): Promise<(path: string) => Promise<Response>> {
  const { headers } = await fetch(url, { method: 'POST', redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path) => fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
}

const looks = () => server.auditTrail.rows.filter(({ action }) => action === 'document.looked_at');

describe('/kyc-document/:token', () => {
  it('says nothing of the document before it is opened, and records no look', async () => {
    const text = await (await fetch(url)).text();
    expect(text).toContain('Look at the document');
    expect(text).not.toContain('Lotus');
    expect(looks()).toEqual([]);
  });

  it('shows whose it is, and gives the file to the browser that opened it', async () => {
    const get = await open();
    expect(await (await get('')).text()).toContain('Lotus Valley School');
    const file = await get('/file');
    expect(Buffer.from(await file.arrayBuffer()).equals(buildPdf())).toBe(true);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
    expect(file.headers.get('content-disposition')).toBe(
      `inline; filename="Gi_y ph_p A.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20ph%C3%A9p%20A.pdf`,
    );
  });

  it('records each look before anything is seen', async () => {
    const get = await open();
    await get('/file');
    await get('/file');
    expect(looks()).toHaveLength(2);
    expect(looks()[0]).toMatchObject({
      merchantId: 'mer_lotus',
      actor: { kind: 'operator', reviewer: 'ann' },
      place: 'page',
      subject: documentId,
    });
  });

  it('is over for whoever has only the address, and after five minutes', async () => {
    const get = await open();
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${url}/file`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST', redirect: 'manual' })).status).toBe(404);
    server.clock.advance(5 * 60_000);
    for (const path of ['', '/file']) expect((await get(path)).status).toBe(404);
    expect(looks()).toEqual([]);
  });

  it('gives nothing that was taken away since, and says so', async () => {
    const get = await open();
    await server.use.removeDocument(OWNER, { documentId, place: 'page' });
    for (const path of ['', '/file']) {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([
        404,
        expect.stringContaining('removed or erased since'),
      ]);
    }
    expect(looks()).toEqual([]);
    await expect(invite()).rejects.toMatchObject({ code: 'document_not_found' });
  });

  it('invites nobody to a document of another merchant', async () => {
    const asked = { merchantId: 'mer_other', documentId };
    await expect(server.use.inviteDocumentLook(ANN, asked)).rejects.toMatchObject({
      code: 'document_not_found',
    });
  });

  it('opens nothing for another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(url, { method: 'POST', headers, redirect: 'manual' })).status).toBe(403);
  });
});
