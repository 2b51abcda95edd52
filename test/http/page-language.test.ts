import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/domain/text/language.js';
import { buildTestLink } from '../support/build-test-link.js';
import { postForm, SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const PATH = `/p/${SLUG}`;
const COOKIE = `paylink_language=ko; Path=${PATH}; Max-Age=7776000; HttpOnly; SameSite=Lax`;
const KOREAN = { cookie: 'paylink_language=ko' };

const langOf = (page: string) => /<html lang="(\w+)">/.exec(page)?.[1];

async function readLanguage(url: string, headers: Readonly<Record<string, string>> = {}) {
  return langOf(await (await fetch(url, { headers })).text());
}

describe('the language of a pay page', () => {
  it("is what was chosen on it, else the link's, else the browser's, else the merchant's", async () => {
    const { url } = await start({
      links: [
        buildTestLink({ language: 'id' }),
        buildTestLink({ id: 'lnk_2', slug: `${SLUG.slice(0, -1)}2` }),
      ],
    });
    const browser = { 'accept-language': 'th-TH,th;q=0.9' };
    expect(await readLanguage(`${url}${PATH}?lang=es`, { ...KOREAN, ...browser })).toBe('es');
    expect(await readLanguage(`${url}${PATH}`, { ...KOREAN, ...browser })).toBe('ko');
    expect(await readLanguage(`${url}${PATH}`, browser)).toBe('id');
    expect(await readLanguage(`${url}${PATH.slice(0, -1)}2`, browser)).toBe('th');
    expect(await readLanguage(`${url}${PATH.slice(0, -1)}2`, { 'accept-language': 'de,fr;q=0.9' })).toBe(
      'en',
    );
  });

  it("is the merchant's where nobody else says anything", async () => {
    const { url } = await start({ merchantLanguage: 'vi' });
    expect(await readLanguage(`${url}${PATH}`, { 'accept-language': '*' })).toBe('vi');
    expect(await readLanguage(`${url}${PATH}`, { 'accept-language': 'ko' })).toBe('ko');
  });

  it('is kept for this page alone, out of reach of scripts', async () => {
    const { url } = await start();
    const response = await fetch(`${url}${PATH}?lang=ko`);
    expect(response.headers.getSetCookie()).toEqual([COOKIE]);
    expect((await fetch(`${url}${PATH}`, { headers: KOREAN })).headers.getSetCookie()).toEqual([]);
  });

  it('is kept by a secure cookie behind https', async () => {
    const { url } = await start({ publicUrl: 'https://pay.lotus.example' });
    expect((await fetch(`${url}${PATH}?lang=ko`)).headers.getSetCookie()).toEqual([`${COOKIE}; Secure`]);
  });

  it.each(['?lang=', '?lang=xx', '?lang=%00', '?lang=ko&lang=vi', '?lang[a]=ko', '?LANG=ko', '?lang=korean'])(
    'is not changed by %s',
    async (query) => {
      const { url } = await start();
      const response = await fetch(`${url}${PATH}${query}`);
      expect([response.status, langOf(await response.text())]).toEqual([200, 'en']);
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  it.each(['paylink_language=', 'paylink_language=xx', 'paylink_language=kor', 'xpaylink_language=ko'])(
    'is not changed by a cookie that is none of its own: %s',
    async (cookie) => {
      const { url } = await start();
      expect(await readLanguage(`${url}${PATH}`, { cookie })).toBe('en');
    },
  );

  it.each([
    `${'a'.repeat(4_000)};q=${'9'.repeat(4_000)}`,
    'en;q=0.5,'.repeat(1_500),
    `${','.repeat(8_000)}vi`,
    '"><script>alert(1)</script>, <b>;q=1',
    '../../etc/passwd, constructor, __proto__',
  ])('bears a hostile Accept-Language: %#', async (header) => {
    const { url } = await start();
    const response = await fetch(`${url}${PATH}`, { headers: { 'accept-language': header } });
    const page = await response.text();
    expect([response.status, langOf(page)]).toEqual([200, 'en']);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('tells caches what it depends on', async () => {
    const { url } = await start();
    for (const path of [PATH, `${PATH}/report`, `${PATH}/report/sent`, '/p/x', '/']) {
      expect([path, (await fetch(`${url}${path}`)).headers.get('vary')]).toEqual([
        path,
        'Accept-Language, Cookie',
      ]);
    }
  });

  it('is not mixed up between readers who come at the same moment', async () => {
    const { url } = await start();
    const asked = Array.from({ length: 30 }, (_, n) => LANGUAGES[n % LANGUAGES.length] ?? 'en');
    const read = await Promise.all(
      asked.map((language) => readLanguage(`${url}${PATH}`, { 'accept-language': language })),
    );
    expect(read).toEqual(asked);
  });

  it('stays when the button is pressed and nothing comes of it', async () => {
    const { url } = await start({ links: [buildTestLink({ language: 'id' })] });
    const pressed = await postForm(`${url}${PATH}/pay`, {}, KOREAN);
    expect(pressed.status).toBe(303);
    const cookie = `${KOREAN.cookie}; ${pressed.headers.getSetCookie()[0]?.split(';')[0]}`;
    expect(await readLanguage(`${url}${PATH}`, { cookie })).toBe('ko');
    expect(await readLanguage(`${url}${PATH}?lang=th`, { cookie })).toBe('th');
  });

  it('stays on the page that says why a press failed', async () => {
    const startPayment = async () => {
      throw new Error('out');
    };
    const { url } = await start({ services: { startPayment } });
    const failed = await postForm(`${url}${PATH}/pay`, {}, { ...KOREAN, accept: 'text/html' });
    expect([failed.status, langOf(await failed.text())]).toEqual([500, 'ko']);
  });

  it('stays through a report', async () => {
    const { url } = await start();
    expect(await readLanguage(`${url}${PATH}/report`, KOREAN)).toBe('ko');
    expect(langOf(await (await postForm(`${url}${PATH}/report`, {}, KOREAN)).text())).toBe('ko');
    const sent = await postForm(`${url}${PATH}/report`, { reason: 'wrong_details' }, KOREAN);
    expect(await readLanguage(`${url}${sent.headers.get('location')}`, KOREAN)).toBe('ko');
  });
});

describe('the language of other pages', () => {
  it.each(['/', '/nowhere', '/p/x', '/p/%ZZ', `/p/slug000000000000000002`])(
    "is the browser's, else English: %s",
    async (path) => {
      const { url } = await start();
      const accept = 'text/html';
      expect(await readLanguage(`${url}${path}`, { accept, 'accept-language': 'es-MX' })).toBe('es');
      expect(await readLanguage(`${url}${path}`, { accept, 'accept-language': 'de' })).toBe('en');
    },
  );

  it('is what was chosen on the page that failed', async () => {
    const { url } = await start();
    const foreign = { 'sec-fetch-site': 'cross-site', 'accept-language': 'th', ...KOREAN };
    const response = await postForm(`${url}${PATH}/pay`, {}, foreign);
    expect([response.status, langOf(await response.text())]).toEqual([403, 'ko']);
  });
});

describe('the switch at the foot of a pay page', () => {
  it('names each language in itself and marks the present one', async () => {
    const { url } = await start();
    const page = await (await fetch(`${url}${PATH}?lang=th`)).text();
    const links = [...page.matchAll(/<a href="([^"]*)" lang="(\w+)"( aria-current="true")?>([^<]*)<\/a>/g)];
    expect(links.map(([, href, lang, current, name]) => [href, lang, current !== undefined, name])).toEqual([
      [`${PATH}?lang=en`, 'en', false, 'English'],
      [`${PATH}?lang=vi`, 'vi', false, 'Tiếng Việt'],
      [`${PATH}?lang=th`, 'th', true, 'ไทย'],
      [`${PATH}?lang=id`, 'id', false, 'Bahasa Indonesia'],
      [`${PATH}?lang=ko`, 'ko', false, '한국어'],
      [`${PATH}?lang=es`, 'es', false, 'Español'],
    ]);
  });

  it.each([
    ['a short description', 'School fees'],
    ['the longest one in Thai letters', 'ค่าเล่าเรียน '.repeat(39).trim()],
  ])('keeps every page with its style below 12 kB: %s', async (_name, description) => {
    const expiresAt = new Date('2026-11-25T11:00:00.000Z');
    const { url } = await start({ links: [buildTestLink({ description, expiresAt })] });
    for (const language of LANGUAGES) {
      const page = await (await fetch(`${url}${PATH}?lang=${language}`)).text();
      const style = await fetch(`${url}${/href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1]}`);
      const bytes = Buffer.byteLength(page) + (await style.arrayBuffer()).byteLength;
      expect([language, bytes < 12_000]).toEqual([language, true]);
    }
  });
});
