import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { buildTestLink } from '../support/build-test-link.js';
import { createFakeLimitCounts } from '../support/fake-limit-counts.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const LINK = buildTestLink();
const PAGE = `/p/${LINK.slug}`;
const LIMIT = 8;

describe('limits on requests', () => {
  const servers: TestHttpServer[] = [];
  const limitCounts = createFakeLimitCounts();
  afterEach(async () => {
    jest.useRealTimers();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function start(counts = limitCounts): Promise<TestHttpServer> {
    const options = { links: [LINK], limitCounts: counts, payPageLimitPerMinute: LIMIT, trustProxy: 1 };
    const server = await startTestHttpServer(options);
    servers.push(server);
    return server;
  }

  async function ask({ url }: TestHttpServer, address: string, path = PAGE): Promise<number> {
    const response = await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': address } });
    await response.text();
    return response.status;
  }

  async function askTimes(server: TestHttpServer, address: string, times: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) statuses.push(await ask(server, address));
    return statuses;
  }

  it('refuses beyond the limit with the time to wait, and counts each route and address by itself', async () => {
    const server = await start(createFakeLimitCounts());
    expect(await askTimes(server, '203.0.113.7', 9)).toEqual([...Array(8).fill(200), 429]);
    const refused = await fetch(`${server.url}${PAGE}`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.headers.get('x-ratelimit-limit')).toBeNull();
    expect(await ask(server, '203.0.113.7', `${PAGE}/state`)).toBe(200);
    expect(await ask(server, '203.0.113.7', `${PAGE}/qr.png`)).toBe(200);
    expect(await ask(server, '203.0.113.8')).toBe(200);
  });

  it('counts all addresses of one IPv6 network as one', async () => {
    const server = await start(createFakeLimitCounts());
    for (let host = 1; host <= LIMIT; host += 1) await ask(server, `2001:db8:1:2::${host}`);
    expect(await ask(server, '2001:db8:1:2::ffff')).toBe(429);
    expect(await ask(server, '2001:db8:1:3::1')).toBe(200);
  });

  it('holds for two servers on one store together', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
    const one = await start();
    const other = await start();
    await askTimes(one, '198.51.100.1', 5);
    expect(await ask(other, '198.51.100.1')).toBe(200);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await askTimes(other, '198.51.100.1', 3)).toEqual([200, 200, 429]);
    expect(await ask(other, '198.51.100.1', `${PAGE}/state`)).toBe(200);
  });

  it('holds over a restart', async () => {
    await askTimes(await start(), '198.51.100.2', 8);
    await servers.pop()?.close();
    expect(await ask(await start(), '198.51.100.2')).toBe(429);
  });
});
