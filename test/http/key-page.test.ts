import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeyAsk } from '../../src/domain/api/key-ask.js';
import { LANGUAGES } from '../../src/domain/text/language.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { postForm } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const OWNER = buildTestActor({ role: 'owner' });
const ASK: KeyAsk & { readonly place: 'slack' } = {
  ...{
    name: '<Web shop>',
    mode: 'test',
    scopes: ['links:read', 'refunds:write'],
    endsAt: null,
    place: 'slack',
  },
};
const SECRET = /pl_test_[0-9A-Za-z]{36}/g;

let server: TestHttpServer;
let page: string;
let keyId: string;

beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner', displayName: 'Mai' })] });
  const asked = await server.use.askKey(OWNER, ASK);
  keyId = asked.key.id;
  page = (asked.page?.url ?? '').replace('http://paylink.test', server.url);
});
afterEach(() => server.close());

describe('/keys/:token', () => {
  it('says first what will be shown, and to whom; a look shows and changes nothing', async () => {
    for (const _ of [1, 2]) {
      const response = await fetch(page);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).toContain('&lt;Web shop>');
      expect(text).toContain('See links, Refund');
      expect(text).toContain('2026-11-27');
      expect(text).toContain('Mai');
      expect(text).toContain('Test mode: no money moves.');
      expect(text).toContain('Show the key');
      expect(text).not.toMatch(SECRET);
    }
    expect((await server.apiKeys.find('mer_lotus', keyId))?.secrets).toEqual([]);
  });

  it('shows the secret to a press, once, with a line that tries it', async () => {
    const text = await (await postForm(page, {})).text();
    const [secret = '', again] = text.match(SECRET) ?? [];
    expect(again).toBe(secret);
    expect(text).toContain(
      `curl -H &quot;Authorization: Bearer ${secret}&quot; http://paylink.test/api/v1/me`,
    );
    expect(await server.use.api.authenticate(secret)).toMatchObject({ keyId });
    const over = await postForm(page, {});
    expect(over.status).toBe(404);
    expect(await over.text()).toContain('/paylink keys');
    const second = await fetch(page);
    expect(second.status).toBe(404);
    expect(await second.text()).not.toMatch(SECRET);
  });

  it('shows it to one of ten browsers that press at once', async () => {
    const texts = await Promise.all(
      Array.from({ length: 10 }, async () => (await postForm(page, {})).text()),
    );
    expect(texts.filter((text) => SECRET.test(text))).toHaveLength(1);
  });

  it('is kept by no browser, runs no script of the page itself, and stands in no frame', async () => {
    const response = await postForm(page, {});
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)| style=| on[a-z]+=/);
  });

  it('takes no press from another site, and is not used up by one', async () => {
    const body = new URLSearchParams();
    const foreign = await fetch(page, { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(403);
    expect((await postForm(page, {})).status).toBe(200);
  });

  it('is over after half an hour, for who owns nothing any more, and where it never was', async () => {
    expect((await fetch(`${server.url}/keys/never`)).status).toBe(404);
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'manager');
    expect((await fetch(page)).status).toBe(404);
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'owner');
    expect((await fetch(page)).status).toBe(200);
    server.clock.advance(30 * 60_000);
    expect((await fetch(page)).status).toBe(404);
    expect((await postForm(page, {})).status).toBe(404);
  });

  it('says of a rotation how long the secret before lives on', async () => {
    await postForm(page, {});
    const { url } = await server.use.rotateKey(OWNER, { keyId, keepHours: 72 });
    const text = await (await fetch(url.replace('http://paylink.test', server.url))).text();
    expect(text).toContain('goes on for 3 days after this one is shown');
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const text = await (await fetch(`${page}?lang=${language}`)).text();
    expect(text).toContain(`<html lang="${language}">`);
  });
});
