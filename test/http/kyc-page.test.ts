import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPdf } from '../support/build-document.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';
import { inviteKycPage, type OpenKycPage, openKycPage } from '../support/open-kyc-page.js';

const OWNER = buildTestActor({ role: 'owner' });
let server: TestHttpServer;
let page: OpenKycPage;

beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })] });
  page = await openKycPage(server);
});
afterEach(() => server.close());

const pathOf = ({ url }: OpenKycPage) => new URL(url).pathname;
const kyc = async () => (await server.use.getKyc(OWNER)).kyc;

describe('/kyc/:token', () => {
  it('says what it is about, and shows nothing of the merchant before it is opened', async () => {
    await page.save('/business', { legal_name: 'Lotus Valley Co., Ltd.' });
    const text = await (await fetch(await inviteKycPage(server))).text();
    expect(text).toContain('Review of <bdi>Lotus Valley School</bdi>');
    expect(text).toContain('closes 30 minutes after you asked for it');
    expect(text).not.toContain('Co., Ltd.');
  });

  it('is opened once: whoever else has the address reads that it was opened elsewhere', async () => {
    const again = await fetch(`${page.url}/begin`, { method: 'POST', redirect: 'manual' });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([404, null]);
    for (const path of ['', '/business', '/check']) {
      const response = await fetch(`${page.url}${path}`);
      const text = await response.text();
      expect([response.status, text]).toEqual([
        404,
        expect.stringContaining('It was opened in another browser already, and opens in one alone.'),
      ]);
    }
    const unknown = await (await fetch(page.url.replace(/[^/]+$/, 'A'.repeat(22)))).text();
    expect(unknown).not.toContain('another browser');
  });

  it('keeps its cookie from scripts and other pages, and lets no one make one of the address', async () => {
    const other = await inviteKycPage(server);
    const { headers } = await fetch(`${other}/begin`, { method: 'POST', redirect: 'manual' });
    const path = new URL(other).pathname;
    expect(headers.get('set-cookie')).toMatch(
      new RegExp(`^paylink_kyc=[\\w-]{22,64}; Path=${path}; Max-Age=1800; HttpOnly; SameSite=Lax$`),
    );
    const third = await inviteKycPage(server);
    const cookie = `paylink_kyc=${third.split('/').at(-1)}`;
    expect((await fetch(`${third}/business`, { headers: { cookie } })).status).toBe(404);
  });

  it('is over after half an hour, and for whom the owner let go', async () => {
    server.clock.advance(30 * 60_000);
    expect((await page.get('/business')).status).toBe(404);
    page = await openKycPage(server);
    await server.merchants.setRole('mer_lotus', OWNER.memberId, 'sales');
    expect((await page.save('/business', { legal_name: 'x' })).status).toBe(404);
    const late = await page.upload(buildPdf());
    expect([late.status, await late.text()]).toEqual([404, expect.stringContaining('/paylink kyc')]);
  });

  it('takes no form of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await page.post('/business', { legal_name: 'x' }, headers)).status).toBe(403);
    const url = `${await inviteKycPage(server)}/begin`;
    expect((await fetch(url, { method: 'POST', headers, redirect: 'manual' })).status).toBe(403);
  });

  it('stands in the language of the reader, and keeps the one that is chosen', async () => {
    const asked = { headers: { 'accept-language': 'vi' } };
    expect(await (await page.get('/business', asked)).text()).toContain('<html lang="vi">');
    const chosen = await page.get('/business?lang=ko', asked);
    expect(await chosen.text()).toContain('<html lang="ko">');
    expect(chosen.headers.get('set-cookie')).toContain(`Path=${pathOf(page)};`);
  });
});

describe('a part that is filled in', () => {
  it('keeps what is written, also unfinished, and says what is missing', async () => {
    const response = await page.save('/business', {
      legal_name: ' Lotus  Valley ',
      website: 'lotus.example',
    });
    expect(response.headers.get('location')).toBe(`${pathOf(page)}/business?saved=1`);
    expect((await kyc()).facts.business).toEqual({
      legalName: 'Lotus Valley',
      website: 'https://lotus.example',
    });
    const text = await page.read(`/business?saved=1`);
    expect(text).toContain('Saved. What is marked below is missing or not right yet.');
    expect(text).toContain('id="type-problem">Still missing.');
    expect(text).not.toContain('id="legal_name-problem"');
  });

  it('goes on where nothing is missing', async () => {
    const business = {
      ...{ type: 'individual', legal_name: 'Ann Lee', trading_name: 'Ann', country: 'VN' },
      ...{ line1: '1 Main', city: 'Hanoi', no_website: '1' },
    };
    const response = await page.save('/business', business);
    expect(response.headers.get('location')).toBe(`${pathOf(page)}/trade`);
  });

  it('comes back with what was typed where that cannot be kept, and keeps the rest', async () => {
    const response = await page.save('/trade', {
      ...{ trade: 'Lessons', currency: 'USD', usual: 'ten', highest: '100', delivery_time: 'soon' },
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('Write both amounts as numbers of their currency');
    expect(text).toContain('value="ten"');
    expect(text).toContain('value="soon"');
    expect((await kyc()).facts.trade).toEqual({ words: 'Lessons' });
  });

  it('reads amounts as their currency writes them', async () => {
    await page.save('/trade', { currency: 'USD', usual: '5,000', highest: '50.000,50' });
    expect((await kyc()).facts.trade?.amounts).toEqual([
      { usual: { minor: 500_000, currency: 'USD' }, highest: { minor: 5_000_050, currency: 'USD' } },
    ]);
  });

  it('keeps a phone as E.164 by the country of whoever answers, and owners by their rows', async () => {
    const body = new URLSearchParams({ representative_country: 'TH', phone: '081 234 5678' });
    for (const [name, share] of [
      ['Jo', '60 %'],
      ['', '1'],
      ['Ann', '40'],
    ] as const) {
      body.append('owner_name', name);
      body.append('owner_country', 'TH');
      body.append('owner_share', share);
    }
    body.set('seen', await page.seen('/answers'));
    await page.get('/answers', { method: 'POST', body });
    const { representative, owners } = (await kyc()).facts.answers ?? {};
    expect(representative?.phone).toBe('+66812345678');
    expect(owners).toEqual([
      { legalName: 'Jo', role: 'owner', country: 'TH', share: 60 },
      { legalName: 'Ann', role: 'owner', country: 'TH', share: 40 },
    ]);
  });

  it('puts nothing in place of what another owner wrote meanwhile, and shows both ways on', async () => {
    const seen = await page.seen('/business');
    await page.save('/business', { legal_name: 'Theirs' });
    const late = await page.post('/business', { seen, legal_name: 'Mine' });
    const text = await late.text();
    expect(late.status).toBe(409);
    expect(text).toContain('Somebody else saved this page while you wrote.');
    expect(text).toContain('value="Mine"');
    expect((await kyc()).facts.business?.legalName).toBe('Theirs');
    const now = /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '';
    expect((await page.post('/business', { seen: now, legal_name: 'Mine' })).status).toBe(303);
    expect((await kyc()).facts.business?.legalName).toBe('Mine');
  });

  it('says that what is written late is not saved, once it was sent in', async () => {
    let isSentIn = false;
    const { use } = server;
    const other = await startTestHttpServer({
      members: [buildTestMember({ role: 'owner' })],
      services: {
        openKycPage: async (actor) => ({ ...(await use.openKycPage(actor)), mayChange: !isSentIn }),
      },
    });
    try {
      const late = await openKycPage(other);
      const seen = await late.seen('/business');
      isSentIn = true;
      const { status, headers } = await late.post('/business', { seen, legal_name: 'Mine' });
      expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/check\?done=late$/)]);
      expect(await late.read('/check?done=late')).toContain('what you wrote last is not saved');
      expect((await other.use.getKyc(OWNER)).kyc.facts.business).toBeUndefined();
    } finally {
      await other.close();
    }
  });

  it('takes what others do to another part for no conflict', async () => {
    const seen = await page.seen('/business');
    await page.save('/trade', { trade: 'Lessons' });
    expect((await page.post('/business', { seen, legal_name: 'Mine' })).status).toBe(303);
  });

  it('says what of a request is no text of a person', async () => {
    await page.save('/business', { legal_name: '<script>alert(1)</script>', trading_name: 'a'.repeat(201) });
    const text = await page.read(`/business`);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('id="trading_name-problem">Too long.');
  });
});

describe('the code that confirms an email address', () => {
  beforeEach(() => page.save('/answers', { email: 'jo@lotus.example' }));

  it('is sent on a press, and confirms the address that it was sent to', async () => {
    const sent = await page.post('/email/send', {});
    expect(sent.headers.get('location')).toMatch(/email=sent$/);
    await page.post('/email', { code: server.codes()[0] ?? '' });
    expect((await kyc()).facts.answers?.representative?.emailConfirmedAt).toEqual(server.clock.now());
    expect(await page.read(`/email`)).toContain('is confirmed.');
  });

  it('confirms nothing where it is another, and counts no more after five tries', async () => {
    await page.post('/email/send', {});
    for (let tried = 0; tried < 4; tried += 1) {
      expect((await page.post('/email', { code: '000000' })).headers.get('location')).toMatch(/email=wrong$/);
    }
    expect((await page.post('/email', { code: '000000' })).headers.get('location')).toMatch(/email=over$/);
    const late = await page.post('/email', { code: server.codes()[0] ?? '' });
    expect(late.headers.get('location')).toMatch(/email=over$/);
    expect(await page.read(`/email?email=over`)).toContain('This code counts no more.');
  });

  it('goes with the address', async () => {
    await page.post('/email/send', {});
    await page.save('/answers', { email: 'ann@lotus.example' });
    const response = await page.post('/email', { code: server.codes()[0] ?? '' });
    expect(response.headers.get('location')).toMatch(/email=over$/);
    expect((await kyc()).facts.answers?.representative?.emailConfirmedAt).toBeUndefined();
  });

  it('is sent five times an hour', async () => {
    for (let sent = 0; sent < 5; sent += 1) await page.post('/email/send', {});
    expect((await page.post('/email/send', {})).headers.get('location')).toMatch(/email=too_many$/);
    expect(server.codes()).toHaveLength(5);
  });
});
