import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { buildTestAttempt, buildTestLink } from '../support/build-test-link.js';
import { postForm, SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const PAID = {
  status: 'succeeded',
  captured: { minor: 4999, currency: 'USD' },
  method: { label: 'Visa', last4: '4242' },
  paymentRef: 'pay_1',
  at: new Date('2026-11-22T10:00:00.000Z'),
  fee: null,
} as const;

const UNDER_WAY = { attempts: [buildTestAttempt({ id: 'att_1', providerRef: 'ref_att_1' })] };
const byScript = { accept: 'application/json' };

describe('GET /p/:slug, back from the gateway', () => {
  const comeBack = async (url: string, cookies: readonly string[]) => {
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    return (await fetch(`${url}/p/${SLUG}`, { headers: { cookie } })).text();
  };

  it('asks the gateway itself, where no webhook told and no script runs', async () => {
    const { url, gateway, links } = await start();
    const pressed = await postForm(`${url}/p/${SLUG}/pay`);
    const [attempt] = links.get('lnk_1').attempts;
    gateway.report(attempt?.providerRef ?? '', PAID);
    expect(await comeBack(url, pressed.headers.getSetCookie())).toContain('<title>Paid · 49.99 USD');
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid' });
  });

  it('shows how it stands, though the gateway cannot be asked', async () => {
    const checkPayment = async () => {
      throw new AppError('provider_unavailable', {});
    };
    const { url } = await start({ services: { checkPayment } });
    const pressed = await postForm(`${url}/p/${SLUG}/pay`);
    expect(await comeBack(url, pressed.headers.getSetCookie())).toContain('Not paid yet.');
  });
});

describe('POST /p/:slug/check', () => {
  it('asks the gateway, and believes it', async () => {
    const { url, gateway, links } = await start({ links: [buildTestLink(UNDER_WAY)] });
    gateway.report('ref_att_1', PAID);
    const response = await postForm(`${url}/p/${SLUG}/check`, {}, byScript);
    expect(response.status).toBe(204);
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid' });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ source: 'reconciliation' });
  });

  it('leads back to the page that goes on waiting, where no script runs', async () => {
    const { url, gateway } = await start({ links: [buildTestLink(UNDER_WAY)] });
    gateway.report('ref_att_1', { status: 'open' });
    const response = await postForm(`${url}/p/${SLUG}/check`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/p/${SLUG}`);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const page = await (await fetch(`${url}/p/${SLUG}`, { headers: { cookie } })).text();
    expect(page).toContain('Not paid yet.');
    expect(page).toContain('>Check now</button>');
  });

  it('changes nothing when there is nothing to ask, or it is asked by a GET', async () => {
    const { url, links } = await start();
    expect((await postForm(`${url}/p/${SLUG}/check`, {}, byScript)).status).toBe(204);
    expect((await fetch(`${url}/p/${SLUG}/check`)).status).toBe(405);
    expect(links.get('lnk_1').version).toBe(1);
  });

  it('goes on waiting while the gateway does not answer, and says so in the log', async () => {
    const checkPayment = async () => {
      throw new AppError('provider_unavailable', {});
    };
    const { url, lines } = await start({ links: [buildTestLink(UNDER_WAY)], services: { checkPayment } });
    expect((await postForm(`${url}/p/${SLUG}/check`)).status).toBe(303);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'a gateway could not be asked for a customer' }),
    );
  });

  it('asks no more often than every 2 s, however many look', async () => {
    let asked = 0;
    const checkPayment = async () => {
      asked += 1;
    };
    const { url, clock } = await start({ services: { checkPayment } });
    const press = () => postForm(`${url}/p/${SLUG}/check`, {}, byScript);
    await Promise.all([press(), press(), press()]);
    clock.advance(1_999);
    await press();
    expect(asked).toBe(1);
    clock.advance(1);
    await press();
    expect(asked).toBe(2);
  });

  it('is limited to 20 a minute from one address', async () => {
    const { url } = await start();
    const press = () => postForm(`${url}/p/${SLUG}/check`, {}, byScript);
    for (let i = 0; i < 20; i += 1) expect((await press()).status).toBe(204);
    expect((await press()).status).toBe(429);
  });

  it('refuses another site, a form with fields, and knows no other link', async () => {
    const { url } = await start();
    const other = await postForm(`${url}/p/${SLUG}/check`, {}, { 'sec-fetch-site': 'cross-site' });
    expect(other.status).toBe(403);
    expect((await postForm(`${url}/p/${SLUG}/check`, { paid: 'yes' })).status).toBe(400);
    expect((await postForm(`${url}/p/slug000000000000000002/check`)).status).toBe(404);
  });
});
