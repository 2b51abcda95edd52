import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildJpeg, buildPng } from '../support/build-picture.js';
import { buildTestLink } from '../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { postForm, SLUG } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const OWNER = buildTestActor({ role: 'owner' });
let server: TestHttpServer;
let page: string;

async function invite(): Promise<string> {
  const { url } = await server.use.inviteLogo(OWNER);
  return url.replace('http://paylink.test', server.url);
}

beforeEach(async () => {
  server = await startTestHttpServer({
    links: [buildTestLink()],
    members: [buildTestMember({ role: 'owner' })],
  });
  page = await invite();
});
afterEach(() => server.close());

function upload(bytes: Uint8Array, { name = 'logo.png', headers = {} } = {}): Promise<Response> {
  const body = new FormData();
  body.set('logo', new Blob([new Uint8Array(bytes)], { type: 'text/html' }), name);
  return fetch(page, { method: 'POST', body, headers, redirect: 'manual' });
}

const read = async (address: string) => (await fetch(address)).text();

describe('/settings/logo/:token', () => {
  it('asks for a picture, and says what it may be', async () => {
    const text = await read(page);
    expect(text).toContain('PNG or JPEG, at most 200 kB, each side between 32 and 1,024 pixels.');
    expect(text).toContain('This page works once, within 30 minutes.');
    expect(text).not.toContain('Remove the logo');
  });

  it('takes a picture, shows it, and works no second time', async () => {
    const response = await upload(buildPng(64, 64));
    expect([response.status, response.headers.get('location')]).toEqual([303, new URL(page).pathname]);
    expect(await read(page)).toContain('The logo is set.');
    expect(await read(page)).not.toContain('<form');
    await upload(buildJpeg(48, 48));
    const picture = await fetch(`${page}/picture`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('stands on the pay page then, as the picture that it is', async () => {
    await upload(buildJpeg(48, 48), { name: 'evil.html' });
    const source = /src="(\/p\/[^"]*\/logo\?id=[^"]*)"/.exec(await read(`${server.url}/p/${SLUG}`))?.[1];
    const logo = await fetch(`${server.url}${source}`);
    expect(logo.headers.get('content-type')).toBe('image/jpeg');
    expect(logo.headers.get('x-content-type-options')).toBe('nosniff');
    expect(logo.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(new Uint8Array(await logo.arrayBuffer())).toEqual(buildJpeg(48, 48));
  });

  it('takes a logo away', async () => {
    await upload(buildPng(64, 64));
    page = await invite();
    expect(await read(page)).toContain('Remove the logo');
    await postForm(`${page}/remove`);
    expect(await read(page)).toContain('The logo was removed.');
    expect((await fetch(`${server.url}/p/${SLUG}/logo`)).status).toBe(404);
    expect(await read(`${server.url}/p/${SLUG}`)).toContain('class="monogram"');
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'The file is empty, or none was chosen.'],
    ['an SVG under the name of a PNG', new Uint8Array(Buffer.from('<svg/>')), 'neither a PNG nor a JPEG'],
    ['one that is too large', buildPng(64, 64, 200_001), 'The file is larger than 200 kB.'],
    ['one that is too small', buildPng(31, 64), 'One side is shorter than 32 pixels.'],
    ['one that is too long', buildPng(64, 1_025), 'One side is longer than 1,024 pixels.'],
  ])('says what is wrong with %s, and may be used again', async (_name, bytes, problem) => {
    const response = await upload(bytes);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
    expect((await upload(buildPng(64, 64))).status).toBe(303);
  });

  it('says of a photograph that it is too large', async () => {
    const response = await upload(buildPng(64, 64, 9_000_000));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('The file is larger than 200 kB.');
  });

  it('takes no form of another kind, and none from another site', async () => {
    expect((await postForm(page, { logo: 'x' })).status).toBe(400);
    const foreign = await upload(buildPng(64, 64), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(403);
    expect(await read(page)).toContain('<form');
  });

  it('lets one of two at once do it', async () => {
    await Promise.all([upload(buildPng(64, 64)), upload(buildPng(64, 64)), postForm(`${page}/remove`)]);
    expect(await read(page)).not.toContain('<form');
  });

  it('is over after 30 minutes, and never was for another token', async () => {
    const other = `${page.slice(0, -1)}_`;
    expect((await fetch(other)).status).toBe(404);
    server.clock.advance(30 * 60_000);
    const response = await fetch(page);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This page is no longer open.');
    expect((await fetch(`${page}/picture`)).status).toBe(404);
    await upload(buildPng(64, 64));
    expect((await fetch(`${server.url}/p/${SLUG}/logo`)).status).toBe(404);
  });

  it('is opened by the owner alone', async () => {
    await server.merchants.setRole('mer_lotus', OWNER.memberId, 'manager');
    await expect(server.use.inviteLogo(OWNER)).rejects.toMatchObject({
      code: 'owner_missing',
    });
  });
});

describe('/assets/accent/', () => {
  it('colours what is to press, in a colour on which white words can be read', async () => {
    const response = await fetch(`${server.url}/assets/accent/0b6e4f.css`);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await response.text()).toContain('background:#0b6e4f');
  });

  it.each(['ffff00.css', '0b6e4f', 'x;}body{}.css'])('is not there for %s', async (file) => {
    expect((await fetch(`${server.url}/assets/accent/${file}`)).status).toBe(404);
  });
});
