import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPdf } from '../support/build-document.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';
import { type OpenKycPage, openKycPage } from '../support/open-kyc-page.js';

const OWNER = buildTestActor({ role: 'owner' });
let server: TestHttpServer;
let page: OpenKycPage;

beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })] });
  page = await openKycPage(server);
});
afterEach(() => server.close());

const kyc = async () => (await server.use.getKyc(OWNER)).kyc;

describe('a document that an owner gives', () => {
  it('is kept as what it is, under a cleaned name, once', async () => {
    const first = await page.upload(buildPdf(), { name: '../../etc/pass\u202ewd.pdf' });
    expect([first.status, (await page.upload(buildPdf())).status]).toEqual([303, 303]);
    expect((await kyc()).documents).toEqual([
      expect.objectContaining({ name: 'passwd.pdf', type: 'pdf', kind: 'registration_extract' }),
    ]);
    expect(await page.read('/documents')).toContain('passwd.pdf');
  });

  it.each([
    ['a .pdf that is none', Buffer.from('hello'), 'neither a PDF, a JPEG nor a PNG'],
    ['0 bytes', Buffer.alloc(0), 'The file is empty.'],
    ['11 MB', buildPdf({ bytes: 11_000_000 }), 'larger than 10 MB'],
    ['20 MB', buildPdf({ bytes: 20_000_000 }), 'larger than 10 MB'],
    ['one with a password', buildPdf({ trailer: '/Encrypt 5 0 R ' }), 'The PDF is protected.'],
    ['half of one', buildPdf().subarray(0, 30), 'The end of the file is missing'],
  ])('is refused with the reason: %s', async (_name, bytes, reason) => {
    const response = await page.upload(bytes);
    expect([400, 413]).toContain(response.status);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text.match(/<option value="\w+" selected>/g)).toEqual([
      '<option value="registration_extract" selected>',
    ]);
    expect((await kyc()).documents).toEqual([]);
  });

  it('is not taken without its kind, or of a body that is no form', async () => {
    expect(await (await page.upload(buildPdf(), { kind: 'poem' })).text()).toContain('Say what it is.');
    const unchosen = await page.upload(Buffer.alloc(0), { name: '' });
    expect(await unchosen.text()).toContain('Choose a file first.');
    const torn = {
      ...{ method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="file' },
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    };
    expect(await (await page.get('/documents', torn)).text()).toContain('Choose a file first.');
  });

  it('is not there where its upload was cut off', async () => {
    const headers = {
      cookie: page.cookie,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 5_000,
    };
    const upload = request(`${page.url}/documents?purpose=business`, { method: 'POST', headers });
    const cut = new Promise((resolve) => upload.once('error', resolve));
    upload.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7', () =>
      upload.destroy(new Error('the line broke')),
    );
    await cut;
    expect((await kyc()).documents).toEqual([]);
    expect((await page.upload(buildPdf())).status).toBe(303);
  });

  it('is taken away again', async () => {
    await page.upload(buildPdf());
    const [document] = (await kyc()).documents;
    await page.post('/documents/remove', { documentId: document?.id ?? '' });
    await page.post('/documents/remove', { documentId: 'doc_of_nobody' });
    expect((await kyc()).documents[0]?.erasedAt).toEqual(server.clock.now());
    expect(await page.read('/documents')).not.toContain('extract.pdf');
  });

  it('is offered as what proves that of which it is, the kinds that are asked for first', async () => {
    await page.save('/business', { type: 'sole_trader', country: 'IN' });
    const text = await page.read('/documents');
    const kindsOf = (purpose: string) => {
      const select = new RegExp(`id="${purpose}-kind"[^]*?</select>`).exec(text)?.[0] ?? '';
      return [...select.matchAll(/value="(\w+)"/g)].map(([, kind]) => kind);
    };
    expect(kindsOf('person')).toEqual([
      'passport',
      'voter_card',
      'aadhaar',
      'identity_card',
      'driving_licence',
    ]);
    const business = kindsOf('business');
    const first = ['udyam_certificate', 'gst_certificate', 'shop_certificate', 'import_export_code'];
    expect(business.slice(0, 4)).toEqual(first);
    expect(business).toHaveLength(14);
    expect(business).not.toContain('passport');
  });

  it('is asked of nobody who sells by themselves, and of a business by its type and country', async () => {
    await page.save('/business', { type: 'individual', country: 'VN' });
    expect(await page.read('/documents')).toContain('Not asked of this type of business.');
    await page.save('/business', { type: 'company', country: 'IN' });
    const text = await page.read('/documents');
    expect(text).toContain('One of these is enough: Certificate of incorporation.');
    expect(text).toContain('One of these is enough: Passport, Voter card, or Aadhaar.');
  });
});
