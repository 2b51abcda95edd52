import { afterEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../src/domain/link/link.js';
import type { SendingSettings } from '../../src/domain/merchant/sending-settings.js';
import { buildTestDispute } from '../support/build-paid-link.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../support/build-test-link.js';
import { postForm, SLUG } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const PAID_AT = new Date('2026-11-23T03:02:00.000Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const succeeded = buildTestAttempt({
  status: 'succeeded',
  endedAt: PAID_AT,
  captured: usd(4999),
  method: { label: 'Visa ending 4242', last4: '4242' },
});
const paid: Partial<Link> = { state: 'paid', attempts: [succeeded] };
const THRICE = Array.from({ length: 3 }, (_, at) =>
  buildTestEvent(
    { type: 'receipt.made_out', details: { company: `Company ${at}`, taxNumber: null } },
    { id: `evt_${at}` },
  ),
);

let server: TestHttpServer | undefined;

async function start(change: Partial<Link> = paid, sending: Partial<SendingSettings> = {}) {
  server = await startTestHttpServer({ links: [buildTestLink(change)], sending });
  return { ...server, receipt: `${server.url}/p/${SLUG}/receipt` };
}

afterEach(async () => {
  await server?.close();
});

async function read(address: string): Promise<string> {
  return asText(await (await fetch(address)).text());
}

function asText(page: string): string {
  return page
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',');
}

describe('GET /p/:slug/receipt', () => {
  it('says all that the books need, the contact masked', async () => {
    const { receipt } = await start(paid, {
      legalName: 'Lotus Valley Co., Ltd.',
      taxNumber: '0105561000001',
    });
    const text = await read(receipt);
    expect(text).toContain('Test mode: no money moved');
    expect(text).toContain(
      'Receipt 49.99 USD School fees Receipt number PL-7KQ2M9 Paid on Mon 23 Nov 2026, 10:02, Bangkok time Paid with Visa ending 4242 Paid by Ann Lee, a•••@example.com Issued by Lotus Valley Co., Ltd. Tax number 0105561000001',
    );
    expect(text).not.toContain('ann@example.com');
    expect(text).not.toContain('Paid after refunds');
  });

  it('says what went back, what is on its way and what is left', async () => {
    const refunds = [
      buildTestRefund({ id: 'ref_1', amount: usd(2000), status: 'succeeded', requestedAt: PAID_AT }),
      buildTestRefund({ id: 'ref_2', amount: usd(500), status: 'pending', requestedAt: PAID_AT }),
      buildTestRefund({ id: 'ref_3', amount: usd(99), status: 'failed', requestedAt: PAID_AT }),
    ];
    const { receipt } = await start({ ...paid, state: 'partially_refunded', refunds });
    const text = await read(receipt);
    expect(text).toContain('Refunded 20.00 USD on Mon 23 Nov 2026, 10:02, Bangkok time');
    expect(text).toContain('Refund on its way 5.00 USD on');
    expect(text).toContain('Paid after refunds 24.99 USD');
    expect(text).not.toContain('0.99 USD on');
  });

  it('says what a bank took back for the customer, and counts none of it as paid', async () => {
    const taken = { status: 'lost', closedAt: PAID_AT } as const;
    const { receipt, url } = await start({
      ...{ ...paid, state: 'partially_refunded' },
      refunds: [buildTestRefund({ amount: usd(1000), status: 'succeeded', requestedAt: PAID_AT })],
      disputes: [buildTestDispute({ ...taken, amount: usd(3999) })],
    });
    const text = await read(receipt);
    expect(text).toContain(
      'Refunded 10.00 USD on Mon 23 Nov 2026, 10:02, Bangkok time Taken back by your bank 39.99 USD on Mon 23 Nov 2026, 10:02, Bangkok time Paid after what went back 0.00 USD',
    );
    expect(text).not.toContain('Paid after refunds');
    const page = await read(`${url}/p/${SLUG}`);
    expect(page).toContain('Your bank took back 39.99 of 49.99 USD');
    expect(page).toContain(
      'Refunded 10.00 USD Taken back by your bank 39.99 USD Paid after what went back 0.00 USD',
    );
    expect(page).not.toContain('Refunded 10.00 of 49.99 USD');
  });

  it('calls what a bank took back whole paid no more, nor less than nothing', async () => {
    const dispute = buildTestDispute({ status: 'lost', amount: usd(4999) });
    const { receipt, url } = await start({
      ...paid,
      refunds: [buildTestRefund({ amount: usd(1000), status: 'succeeded' })],
      disputes: [dispute],
    });
    expect(await read(receipt)).toContain('Paid after what went back 0.00 USD');
    const page = await read(`${url}/p/${SLUG}`);
    expect(page).toContain('Your bank took back your payment to Lotus Valley School');
    expect(page).toContain('↩ Your bank took back 49.99 of 49.99 USD');
    expect(page).not.toContain('✓ Paid');
  });

  it.each([
    { status: 'needs_response' },
    { status: 'won' },
    { status: 'withdrawn' },
    { status: 'lost', isInquiry: true },
  ] as const)('says nothing of a dispute that took nothing: %j', async (change) => {
    const { receipt, url } = await start({ ...paid, disputes: [buildTestDispute(change)] });
    expect(await read(receipt)).not.toContain('bank');
    expect(await read(`${url}/p/${SLUG}`)).toContain('✓ Paid');
  });

  it.each(['open', 'expired', 'cancelled', 'processing'] as const)(
    'is not there for a link that is %s, and leads to the pay page',
    async (state) => {
      const { receipt } = await start({ state });
      const response = await fetch(receipt);
      const page = await response.text();
      expect(response.status).toBe(404);
      expect(page).toContain('There is no receipt here.');
      expect(page).toContain(`href="/p/${SLUG}"`);
    },
  );

  it('is not there for money that nobody has decided to keep', async () => {
    const { receipt } = await start({ ...paid, state: 'needs_review', exception: 'late' });
    expect((await fetch(receipt)).status).toBe(404);
  });

  it('is not there while nobody has said that money which came late is kept', async () => {
    const came = { attemptId: 'att_1', captured: usd(4999), method: null };
    const late = buildTestEvent({ type: 'payment.late', ...came });
    const { receipt } = await start({ ...paid, exception: 'late', history: [late] });
    expect((await fetch(receipt)).status).toBe(404);
  });

  it('names each payment of who paid twice, as the pay page does', async () => {
    const again = { ...succeeded, id: 'att_2', endedAt: new Date('2026-11-23T04:02:00.000Z'), method: null };
    const { receipt, url } = await start({ ...paid, attempts: [succeeded, again] });
    const each =
      'Paid 49.99 USD on Mon 23 Nov 2026, 10:02, Bangkok time, Visa ending 4242 Paid 49.99 USD on Mon 23 Nov 2026, 11:02, Bangkok time';
    const text = await read(receipt);
    expect(text).toContain('Receipt 99.98 USD');
    expect(text).toContain(`${each} Paid by Ann Lee`);
    expect(await read(`${url}/p/${SLUG}`)).toContain(`${each} For Ann Lee`);
  });

  it('speaks the language that was chosen on it, which the pay page then keeps', async () => {
    const { receipt, url } = await start();
    const response = await fetch(`${receipt}?lang=es`);
    expect(await response.text()).toContain('lang="es"');
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await fetch(`${url}/p/${SLUG}`, { headers: { cookie } })).text()).toContain('lang="es"');
  });

  it('is linked from the paid page', async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/p/${SLUG}`)).text()).toContain(`href="/p/${SLUG}/receipt"`);
  });
});

describe('POST /p/:slug/receipt', () => {
  it('makes it out to a company, under a new number, and again under the next', async () => {
    const { receipt, links } = await start();
    const response = await postForm(receipt, { company: ' Big <b> Co. ', taxNumber: 'DE\u200b123' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/p/${SLUG}/receipt`]);
    expect(await read(receipt)).toContain('Receipt number PL-7KQ2M9/2');
    expect(links.get('lnk_1').receiptDetails).toEqual({ company: 'Big <b> Co.', taxNumber: 'DE123' });
    expect(await (await fetch(receipt)).text()).toContain('Big &lt;b> Co.');
    await postForm(receipt, { company: 'Other' });
    expect(await read(receipt)).toContain('Receipt number PL-7KQ2M9/3');
    expect(links.get('lnk_1').receiptDetails).toEqual({ company: 'Other', taxNumber: null });
  });

  it('changes nothing when the same comes twice', async () => {
    const { receipt, links } = await start();
    await postForm(receipt, { company: 'Big Co.' });
    await postForm(receipt, { company: 'Big Co.' });
    expect(links.get('lnk_1').history.filter(({ type }) => type === 'receipt.made_out')).toHaveLength(1);
  });

  it.each([
    ['nothing', {}, 'Type the company&#39;s name.'],
    ['signs that do not show', { company: '\u200b\u2800' }, 'Type the company&#39;s name.'],
    ['a company of 101 characters', { company: 'x'.repeat(101) }, 'Keep it to 100 characters.'],
    ['a number of 41 characters', { company: 'A', taxNumber: '1'.repeat(41) }, 'Keep it to 40 characters.'],
    ['a card', { company: '4242 4242 4242 4242' }, 'This looks like the number of a card'],
    [
      'a card as tax number',
      { company: 'A', taxNumber: '4242424242424242' },
      'This looks like the number of',
    ],
    ['a control sign', { company: 'A\u0007B' }, 'It has signs that do not show.'],
  ])('refuses %s beside the field, and keeps what was typed', async (_name, fields, problem) => {
    const { receipt, links } = await start();
    const response = await postForm(receipt, fields);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page.replaceAll("'", '&#39;')).toContain(problem);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).toContain('aria-invalid="true"');
    if ('company' in fields && fields.company === 'A') expect(page).toContain('value="A"');
    expect(links.get('lnk_1').receiptDetails).toBeNull();
  });

  it('is not taken from another site, nor with a field that it does not have', async () => {
    const { receipt, links } = await start();
    const foreign = await postForm(receipt, { company: 'A' }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect((await postForm(receipt, { company: 'A', amount: '1' })).status).toBe(400);
    expect(links.get('lnk_1').receiptDetails).toBeNull();
  });

  it('says whom to ask, in place of the form, once it was made out three times', async () => {
    const { receipt, links } = await start({ ...paid, history: THRICE });
    const response = await postForm(receipt, { company: 'Fourth' });
    expect(response.status).toBe(429);
    for (const text of [asText(await response.text()), await read(receipt)]) {
      expect(text).toContain('made out too often to change it here. Ask Lotus Valley School .');
      expect(text).not.toContain('Make out the receipt');
    }
    expect(links.get('lnk_1').receiptDetails).toBeNull();
  });

  it('may still be made out while it was made out twice', async () => {
    const { receipt, links } = await start({ ...paid, history: THRICE.slice(1) });
    expect((await postForm(receipt, { company: 'Third' })).status).toBe(303);
    expect(links.get('lnk_1').receiptDetails).toEqual({ company: 'Third', taxNumber: null });
  });

  it('leads who has not paid to the page that says so', async () => {
    const { receipt } = await start({});
    const response = await postForm(receipt, { company: 'A' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/p/${SLUG}/receipt`]);
  });
});
