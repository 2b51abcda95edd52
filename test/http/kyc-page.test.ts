import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const OWNER = buildTestActor({ role: 'owner' });
let server: TestHttpServer;

beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })] });
});
afterEach(() => server.close());

describe('/kyc/:token', () => {
  it('opens', async () => {
    const { url } = await server.use.inviteKycPage(OWNER);
    const response = await fetch(url.replace('http://paylink.test', server.url));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Review of');
  });
});
