import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlayground } from '@paylink/playground/create-playground';
import { type FastifyInstance, fastify } from 'fastify';
import { z } from 'zod';

describe('GET /playground', () => {
  let server: FastifyInstance;
  let url: string;
  let moved = 0;
  const move = (body: object, headers = {}) =>
    fetch(`${url}/playground/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  beforeAll(async () => {
    const playground = createPlayground({
      requestUrl: 'http://127.0.0.1:9/slack/events',
      publicUrl: 'http://localhost:3000',
    });
    const onClockMoved = async () => {
      moved += 1;
    };
    server = fastify();
    await server.register(playground.makePlugin({ onClockMoved }));
    url = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  const get = (path: string, headers = {}) => fetch(`${url}${path}`, { headers });
  const listAssets = async () => {
    const html = await (await get('/playground')).text();
    return [...new Set(html.match(/\/playground\/assets\/[^"]+/g) ?? [])];
  };

  it('answers a page that runs nothing inline and asks nobody else', async () => {
    const page = await get('/playground');
    const policy = page.headers.get('content-security-policy');
    expect(page.status).toBe(200);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<style|style=|<script>|https?:\/\//);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps script and style together under 100 kB compressed', async () => {
    const assets = await listAssets();
    const answers = await Promise.all(assets.map((path) => get(path, { 'accept-encoding': 'gzip, br' })));
    const bytes = answers.map(({ headers }) => Number(headers.get('content-length')));
    expect(answers.every(({ headers }) => headers.get('content-encoding') === 'gzip')).toBe(true);
    expect(assets.length).toBeGreaterThan(20);
    expect(Math.min(...bytes)).toBeGreaterThan(0);
    expect(bytes.reduce((total, each) => total + each)).toBeLessThan(100_000);
  });

  it('lets browsers keep its files for ever, under a name that changes with any of them', async () => {
    const [style = ''] = await listAssets();
    const plain = await get(style, { 'accept-encoding': 'identity' });
    const packed = await get(style, { 'accept-encoding': 'gzip' });
    expect(style).toMatch(/^\/playground\/assets\/[0-9a-f]{12}\/page\.css$/);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  });

  it.each(['package.json', '..%2fserver%2fcreate-playground.js', 'slack/platform/server.js'])(
    'answers 404 for %s, which is none of the page’s files',
    async (path) => {
      const [style = ''] = await listAssets();
      expect((await get(style.replace('page.css', path))).status).toBe(404);
    },
  );

  it('moves the clock forward, tells the app, and refuses to go back', async () => {
    const before = Date.now();
    const answer: unknown = await (await move({ byMs: 86_400_000 })).json();
    expect(Date.parse(z.object({ now: z.string() }).parse(answer).now)).toBeGreaterThanOrEqual(
      before + 86_400_000,
    );
    const movedBefore = moved;
    expect((await move({ byMs: -1 })).status).toBe(400);
    expect((await move({ byMs: 1 }, { origin: 'https://elsewhere.test' })).status).toBe(400);
    expect(moved).toBe(movedBefore);
  });
});
