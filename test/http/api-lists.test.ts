import { describe, expect, it } from '@jest/globals';
import { buildTestKey, secretOf, seedKey, withKey } from '../support/api-keys.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { START } from '../support/fake-clock.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const link = (number: number, change: Parameters<typeof buildTestLink>[0] = {}) =>
  buildTestLink({
    id: `lnk_${number}`,
    slug: `slug00000000000000000${number}`,
    reference: `INV-${number}`,
    createdAt: new Date(START.getTime() + number * 1_000),
    ...change,
  });
const LINKS = [1, 2, 3, 4, 5].map((number) => link(number));

async function list(url: string, query: string, secret?: string) {
  const { status, body } = await callApi(url, `/links?${query}`, secret === undefined ? {} : { secret });
  const data = (body['data'] ?? []) as readonly { readonly id: string }[];
  const { next, previous } = body as { readonly next: string | null; readonly previous: string | null };
  return { status, body, ids: data.map(({ id }) => id), hasMore: body['has_more'], next, previous };
}

describe('lists of the API', () => {
  it('are newest first, and turned over both ways', async () => {
    const { url } = await start({ ...withKey(), links: LINKS });
    const first = await list(url, 'limit=2');
    expect(first).toMatchObject({ ids: ['lnk_5', 'lnk_4'], hasMore: true });
    const second = await list(url, `limit=2&after=${first.next}`);
    expect(second).toMatchObject({ ids: ['lnk_3', 'lnk_2'], hasMore: true });
    const last = await list(url, `limit=2&after=${second.next}`);
    expect(last).toMatchObject({ ids: ['lnk_1'], hasMore: false, next: null });
    const back = await list(url, `limit=2&before=${last.previous}`);
    expect(back).toMatchObject({ ids: ['lnk_3', 'lnk_2'], hasMore: true });
  });

  it('neither skip nor repeat a link when others are made meanwhile', async () => {
    const { url, clock } = await start({ ...withKey(), links: LINKS });
    clock.advance(60_000);
    const first = await list(url, 'limit=2');
    await callApi(url, '/links', { body: { amount: { value: '1', currency: 'USD' }, reference: 'NEW' } });
    const second = await list(url, `limit=2&after=${first.next}`);
    const third = await list(url, `limit=2&after=${second.next}`);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual([
      'lnk_5',
      'lnk_4',
      'lnk_3',
      'lnk_2',
      'lnk_1',
    ]);
    const newer = await list(url, `before=${first.previous}`);
    expect(newer.ids).toHaveLength(1);
    expect(newer).toMatchObject({ hasMore: false });
  });

  it('have an end above as well, from where whoever asks again goes on', async () => {
    const { url, clock } = await start({ ...withKey(), links: LINKS });
    clock.advance(60_000);
    const { previous } = await list(url, '');
    expect(await list(url, `before=${previous}`)).toMatchObject({ ids: [], next: null, previous });
    await callApi(url, '/links', { body: { amount: { value: '1', currency: 'USD' } } });
    expect((await list(url, `before=${previous}`)).ids).toHaveLength(1);
  });

  it.each([
    ['state=paid', ['lnk_2']],
    ['state=paid,cancelled', ['lnk_3', 'lnk_2']],
    ['reference=inv-4', ['lnk_4']],
    ['owner=mem_jo', ['lnk_1']],
    ['created[gte]=2026-11-22T10:00:04Z', ['lnk_5', 'lnk_4']],
    ['created[gt]=2026-11-22T10:00:04Z', ['lnk_5']],
    ['created[lte]=2026-11-22T10:00:02Z', ['lnk_2', 'lnk_1']],
    ['created[lt]=2026-11-22T17:00:02%2B07:00', ['lnk_1']],
    ['q=INV-5', ['lnk_5']],
  ])('are filtered by %s', async (query, ids) => {
    const links = [
      link(1, { ownerId: 'mem_jo' }),
      link(2, { state: 'paid' }),
      link(3, { state: 'cancelled' }),
      link(4),
      link(5),
      link(6, { mode: 'live' }),
      link(7, { merchantId: 'mer_other' }),
    ];
    const { url } = await start({ ...withKey(), links });
    expect(await list(url, query)).toMatchObject({ status: 200, ids });
  });

  it('open with cursors of their own alone', async () => {
    const live = seedKey(buildTestKey({ id: 'key_live', mode: 'live' }), secretOf(2, 'live'));
    const { keys, members } = withKey();
    const { url } = await start({ members, keys: [...keys, live], links: LINKS });
    const { next } = await list(url, 'limit=2');
    const cursor = String(next);
    const altered = `${cursor.slice(0, -2)}AA`;
    const refused = [
      await list(url, `after=${altered}`),
      await list(url, 'after=abc'),
      await list(url, 'after='),
      await list(url, `state=open&after=${cursor}`),
      await list(url, `after=${cursor}`, secretOf(2, 'live')),
    ];
    for (const { status, body } of refused) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'cursor_invalid', errors: [{ pointer: '?after' }] });
    }
    const elsewhere = await callApi(url, `/payments?after=${cursor}`);
    expect(elsewhere.body).toMatchObject({ code: 'cursor_invalid' });
    const both = await list(url, `after=${cursor}&before=${cursor}`);
    expect(both.body).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '?before' }] });
    expect(await list(url, `limit=1&after=${cursor}`)).toMatchObject({ status: 200, ids: ['lnk_3'] });
  });
});
