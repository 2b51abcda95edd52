import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toNextRow } from '../../src/domain/audit/audit-chain.js';
import { buildTestAuditEntry } from '../support/build-audit-entry.js';
import { buildPaymentRows } from '../support/build-ledger-row.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { sha256 } from '../support/fake-audit.js';
import { START } from '../support/fake-clock.js';
import { postForm } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const MANAGER = buildTestActor({ role: 'manager' });
const SPAN = { from: START, until: new Date(START.getTime() + 86_400_000) };
const HALF_AN_HOUR_MS = 30 * 60_000;

let server: TestHttpServer;
/** Where the file is taken. */
let page: string;

async function invite(file: 'ledger' | 'payouts' = 'ledger'): Promise<void> {
  const { url } = await server.use.inviteReportFile(MANAGER, { file, ...SPAN });
  page = url.replace('http://paylink.test', server.url);
}

beforeEach(async () => {
  server = await startTestHttpServer({
    members: [buildTestMember({ role: 'manager', displayName: '=Mai' })],
  });
  await server.ledger.add([
    ...buildPaymentRows('evt_2', 4_999, { at: new Date(START.getTime() + 1_000) }),
    ...buildPaymentRows('evt_1', 100, { mode: 'live' }),
    ...buildPaymentRows('evt_3', 1, { merchantId: 'mer_other' }),
  ]);
  await invite();
});
afterEach(() => server.close());

describe('everything of a merchant', () => {
  const OWNER = buildTestActor({ role: 'owner' });
  const at = (url: string) => url.replace('http://paylink.test', server.url);

  beforeEach(async () => {
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'owner');
    server.merchantRecords.records.push(
      { kind: 'member', value: buildTestMember() },
      { kind: 'audit', value: toNextRow(buildTestAuditEntry('aud_1'), null, sha256) },
    );
  });

  it('is given once as lines of JSON, and the trail knows who took it', async () => {
    const { jsonLines } = await server.use.inviteExport(OWNER);
    expect(await (await fetch(at(jsonLines))).text()).toContain('Everything of');
    const response = await postForm(at(jsonLines), {});
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="paylink-everything-\d{4}-\d\d-\d\d\.jsonl"$/,
    );
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { kind: 'member', id: 'mem_mai' },
      { kind: 'audit', id: 'aud_1', number: 1 },
    ]);
    expect((await postForm(at(jsonLines), {})).status).toBe(404);
    expect(server.auditTrail.rows).toMatchObject([
      {
        ...{ action: 'merchant.exported', after: 'everything_jsonl', place: 'page' },
        actor: { memberId: 'mem_mai', role: 'owner' },
      },
    ]);
  });

  it('is given as a workbook beside it', async () => {
    const { spreadsheet } = await server.use.inviteExport(OWNER);
    const response = await postForm(at(spreadsheet), {});
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(await response.text()).toBe('Members,Audit trail');
  });

  it('is the owner’s alone, also when it is taken', async () => {
    const { jsonLines } = await server.use.inviteExport(OWNER);
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'manager');
    await expect(server.use.inviteExport(MANAGER)).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await postForm(at(jsonLines), {})).status).toBe(404);
    expect(server.auditTrail.rows).toEqual([]);
  });
});

describe('/report-files/:token', () => {
  it('gives nothing to what only opens it', async () => {
    for (const _ of [1, 2]) {
      const response = await fetch(page);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(await response.text()).toContain('Download CSV');
    }
    expect((await postForm(page, {})).status).toBe(200);
  });

  it('gives the rows of the report’s days once, as a file that spreadsheets read', async () => {
    const response = await postForm(page, {});
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="paylink-ledger-\d/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    const cells = lines.slice(1, -1).map((line) => line.split(',').slice(1, 8).join(' '));
    expect(cells).toEqual([
      "live payment.succeeded PL-7KQ2M9 gateway 1.00 USD '=Mai",
      "live payment.succeeded PL-7KQ2M9 captured -1.00 USD '=Mai",
      "test payment.succeeded PL-7KQ2M9 gateway 49.99 USD '=Mai",
      "test payment.succeeded PL-7KQ2M9 captured -49.99 USD '=Mai",
    ]);
  });

  it('gives it to one of those who ask at once, and to nobody later', async () => {
    const responses = await Promise.all(Array.from({ length: 5 }, () => postForm(page, {})));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    const late = await fetch(page);
    expect(late.status).toBe(404);
    expect(await late.text()).toContain('Ask again in your chat: /paylink report');
  });

  it.each([
    ['Bangkok', '2026-10-31T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
    ['New York', '2026-11-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z'],
  ])('names a file of November in %s by its first and last day', async (_, from, until) => {
    const span = { from: new Date(from), until: new Date(until) };
    const { url } = await server.use.inviteReportFile(MANAGER, { file: 'ledger', ...span });
    const response = await postForm(url.replace('http://paylink.test', server.url), {});
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="paylink-ledger-2026-11-01-2026-11-30.csv"',
    );
  });

  it('gives it to nobody after half an hour', async () => {
    server.clock.advance(HALF_AN_HOUR_MS);
    expect((await fetch(page)).status).toBe(404);
    expect((await postForm(page, {})).status).toBe(404);
  });

  it('gives it to nobody once who asked may see no report any more', async () => {
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'sales');
    expect((await fetch(page)).status).toBe(404);
    expect((await postForm(page, {})).status).toBe(404);
  });

  it('gives it to no other site, and keeps it for its own', async () => {
    const foreign = await fetch(page, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(403);
    expect((await postForm(page, {})).status).toBe(200);
  });

  it('gives payouts with a heading also where there are none', async () => {
    await invite('payouts');
    expect(await (await postForm(page, {})).text()).toBe(
      'payout,gateway,mode,status,arrives,line,reference,amount,currency\r\n',
    );
  });
});
