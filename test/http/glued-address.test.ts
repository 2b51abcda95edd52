import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../support/build-test-link.js';
import { SLUG } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

let server: TestHttpServer;
beforeEach(async () => {
  server = await startTestHttpServer({ links: [buildTestLink()], shortUrl: 'http://s.paylink.test' });
});
afterEach(() => server.close());

const open = async (behind: string, method = 'GET') => {
  const response = await fetch(`${server.url}/p/${SLUG}${behind}`, { redirect: 'manual', method });
  return [response.status, response.headers.get('location')];
};

describe('an address that a chat glued to what follows', () => {
  it.each([
    '。',
    '，谢谢',
    'ค่ะ',
    ')',
    '.',
    '.)',
    '&fbclid=x',
    '&amp;utm_source=zalo',
    '%20thanks',
    '-thanks',
    'thanks',
    '…',
    '"',
    '>',
    '*',
    '%E3%80',
    '%',
    `ขอบคุณ${'ค่ะ'.repeat(60)}`,
  ])('leads to the link itself: %s', async (behind) => {
    expect(await open(behind)).toEqual([302, `/p/${SLUG}`]);
    expect((await open(behind, 'HEAD'))[0]).toBe(302);
  });

  it('leaves alone what is no more than the address', async () => {
    expect((await open(''))[0]).toBe(200);
    expect((await open('/'))[0]).toBe(200);
    expect((await open('?fbclid=x'))[0]).toBe(200);
  });

  it('answers as ever what begins with no slug, and forms', async () => {
    for (const path of ['/p/short', '/p/ส', '/p/%', `/p/${SLUG.slice(1)}`, `/p/${'.'.repeat(30)}`]) {
      expect((await fetch(`${server.url}${path}`, { redirect: 'manual' })).status).toBe(404);
    }
    expect((await open('./pay', 'POST'))[0]).not.toBe(302);
  });
});
