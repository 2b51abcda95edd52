import { afterEach } from '@jest/globals';
import { buildTestLink } from './build-test-link.js';
import { startTestHttpServer, type TestHttpServer, type TestHttpServerOptions } from './http-server.js';

export type StartServer = (options?: TestHttpServerOptions) => Promise<TestHttpServer>;

/** Lets each test start a server of its own, with one open link unless told otherwise; it is closed after the test. */
export function serveEachTest(): StartServer {
  let server: TestHttpServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  return async (options = {}) => {
    server = await startTestHttpServer({ links: [buildTestLink()], ...options });
    return server;
  };
}
