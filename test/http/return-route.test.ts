import { describe, expect, it } from '@jest/globals';
import { buildTestAttempt, buildTestLink } from '../support/build-test-link.js';
import { buildSucceeded } from '../support/fake-gateway-books.js';
import { postForm, SLUG } from '../support/http-requests.js';
import type { TestHttpServer } from '../support/http-server.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const A_DAY_AND_AN_HOUR_MS = 25 * 60 * 60_000;

/** What a browser gets that comes back without a cookie of ours. */
async function comeBack({ url }: Pick<TestHttpServer, 'url'>, attemptId: string, cookie = '') {
  const response = await fetch(`${url}/p/${SLUG}/back/${attemptId}?status=Success`, {
    redirect: 'manual',
    headers: { cookie },
  });
  expect([response.status, response.headers.get('location')]).toEqual([303, `/p/${SLUG}`]);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

async function press(server: TestHttpServer): Promise<string> {
  await postForm(`${server.url}/p/${SLUG}/pay`);
  return server.links.get('lnk_1').attempts[0]?.id ?? '';
}

async function read({ url }: TestHttpServer, cookie: string): Promise<string> {
  return (await fetch(`${url}/p/${SLUG}`, { headers: { cookie } })).text();
}

describe('the return from a gateway in a browser that never pressed', () => {
  it('is told of a payment that nobody has told of yet', async () => {
    const server = await start();
    const attemptId = await press(server);
    const cookie = await comeBack(server, attemptId);
    server.gateway.report(`ref_${attemptId}`, buildSucceeded({ minor: 4999, currency: 'USD' }));
    expect(await read(server, cookie)).toContain('has received your payment');
  });

  it('sees that nothing is known yet, on a page that goes on asking', async () => {
    const server = await start();
    const cookie = await comeBack(server, await press(server));
    const page = await read(server, cookie);
    expect(page).toContain('Not paid yet.');
    expect(page).toContain('data-asks');
  });

  it('is told why the bank declined', async () => {
    const server = await start();
    const attemptId = await press(server);
    server.gateway.report(`ref_${attemptId}`, { status: 'failed', reason: 'not_enough_funds' });
    const cookie = await comeBack(server, attemptId);
    expect(await read(server, cookie)).toContain('Your bank declined the payment: not enough funds.');
  });

  it('keeps what its page showed when the button was pressed there', async () => {
    const server = await start();
    const attemptId = await press(server);
    expect(await comeBack(server, attemptId, 'paylink_pressed=open.other..')).toBe(
      `paylink_tried=${attemptId}`,
    );
  });

  it.each(['att_other', 'x'.repeat(500), '%3Cscript%3E'])('makes nothing of another try: %s', async (id) => {
    const server = await start();
    await press(server);
    expect(await comeBack(server, id)).toBe('');
  });

  it('makes nothing of a try of yesterday, and less than that of an unknown link', async () => {
    const attempts = [buildTestAttempt({ id: 'att_1', status: 'failed', declineReason: 'card_expired' })];
    const server = await start({ links: [buildTestLink({ attempts })] });
    expect(await comeBack(server, 'att_1')).toContain('paylink_tried=att_1');
    server.clock.advance(A_DAY_AND_AN_HOUR_MS);
    expect(await comeBack(server, 'att_1')).toBe('');
    const unknown = await fetch(`${server.url}/p/slug000000000000000002/back/att_1`, { redirect: 'manual' });
    expect(unknown.status).toBe(404);
  });
});
