import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const AMOUNT = { value: '49.99', currency: 'USD' };
const TIME = 'a time in RFC 3339, with its offset from UTC';
const EMPTY = 'This is empty: leave it out where there is nothing to say.';
const named = { 'idempotency-key': 'a' };

interface Refusal {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly example: unknown;
}

async function refuse(path: string, body: unknown, method = 'POST') {
  const { url } = await start({ ...withKey(), links: [buildTestLink()] });
  const reply = await callApi(url, path, { method, body, headers: method === 'POST' ? named : {} });
  const [first] = reply.body['errors'] as readonly Refusal[];
  return { status: reply.status, first };
}

describe('a field of a link that is asked for', () => {
  it.each([
    [{ description: '' }, '/description', 'empty', EMPTY],
    [{ description: '  ' }, '/description', 'empty', EMPTY],
    [{ description: null }, '/description', 'wrong_type', 'This is to be text.'],
    [{ reference: '' }, '/reference', 'empty', EMPTY],
    [{ reference: 42 }, '/reference', 'wrong_type', 'This is to be text.'],
    [{ customer: null }, '/customer', 'wrong_type', 'This is to be an object.'],
    [{ customer: 'Ann' }, '/customer', 'wrong_type', 'This is to be an object.'],
    [{ customer: { name: '' } }, '/customer/name', 'empty', EMPTY],
    [{ customer: { email: '' } }, '/customer/email', 'empty', EMPTY],
    [{ customer: { phone: '' } }, '/customer/phone', 'empty', EMPTY],
    [{ customer: { phone: 66812345678 } }, '/customer/phone', 'wrong_type', 'This is to be text.'],
    [{ notes: [] }, '/notes', 'wrong_type', 'This is to be an object of texts.'],
    [{ notes: { a: null } }, '/notes/a', 'wrong_type', 'This is to be text.'],
    [
      { channels: 'email' },
      '/channels',
      'wrong_type',
      'This is to be a list of these: email, sms, whatsapp.',
    ],
    [{ channels: [1] }, '/channels/0', 'unknown_value', 'This is to be one of: email, sms, whatsapp.'],
    [
      { send: null },
      '/send',
      'wrong_form',
      'This is to be one of: now, no; or an object with a time, { "at": ... }.',
    ],
    [{ send: {} }, '/send/at', 'missing', 'This is missing.'],
    [{ send: { at: 1 } }, '/send/at', 'wrong_type', `This is to be ${TIME}.`],
    [{ send: { at: 'fri' } }, '/send/at', 'wrong_form', `This is to be ${TIME}.`],
    [{ expires_at: 5 }, '/expires_at', 'wrong_type', `This is to be ${TIME}, or null.`],
    [{ expires_at: '' }, '/expires_at', 'wrong_form', `This is to be ${TIME}.`],
    [{ language: 5 }, '/language', 'unknown_value', 'This is to be one of: en, vi, th, id, ko, es.'],
    [
      { reminders: 5 },
      '/reminders',
      'wrong_form',
      'This is to be one of: off, usual; or a list of times in RFC 3339.',
    ],
    [{ reminders: [5] }, '/reminders/0', 'wrong_type', `This is to be ${TIME}.`],
    [{ reminders: ['fri'] }, '/reminders/0', 'wrong_form', `This is to be ${TIME}.`],
  ])('is refused by what is due: %j', async (field, pointer, code, detail) => {
    const { status, first } = await refuse('/links', { amount: AMOUNT, ...field });
    expect([status, first]).toMatchObject([400, { pointer, code, detail }]);
  });

  it.each([
    [5, 'currency_not_text', 'The currency is not text: name it by its ISO 4217 code.'],
    [null, 'currency_missing', 'The currency is missing: name it by its ISO 4217 code.'],
  ])('is refused as a currency: %j', async (currency, code, detail) => {
    const { status, first } = await refuse('/links', { amount: { value: '5', currency } });
    expect([status, first]).toMatchObject([422, { pointer: '/amount/currency', code, detail }]);
  });

  it('is a list of reminders with nothing in it: there are none', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const made = await callApi(url, '/links', { body: { amount: AMOUNT, reminders: [] } });
    expect([made.status, made.body['reminders']]).toEqual([201, 'off']);
    const path = `/links/${made.body['id']}`;
    const changed = await callApi(url, path, { method: 'PATCH', body: { reminders: [] } });
    expect([changed.status, changed.body['reminders']]).toEqual([200, 'off']);
  });

  it.each(['+66 81 234 5678', '+66-81-234-5678', '+66 (0)81 234 5678', '0066812345678', ' +66.81.234.5678'])(
    'is a phone as people write it: %j',
    async (phone) => {
      const { url } = await start({ ...withKey(), links: [] });
      const { status, body } = await callApi(url, '/links', {
        body: { amount: AMOUNT, customer: { phone } },
      });
      expect([status, body['customer']]).toEqual([201, { name: null, email: null, phone: '+66812345678' }]);
    },
  );

  it.each([
    ['081 234 5678', 'no_country', '+66 81 234 5678'],
    ['66812345678', 'no_country', '+66812345678'],
    ['+66 81', 'too_short', '+66 81 234 5678'],
    ['call me', 'not_valid', '+66 81 234 5678'],
    ['+66 1900 111 111', 'premium', '+66 81 234 5678'],
  ])('is refused as a phone, with one that is taken: %j', async (phone, code, example) => {
    const { url } = await start({ ...withKey(), links: [] });
    const ask = (written: unknown) =>
      callApi(url, '/links', { body: { amount: AMOUNT, customer: { phone: written } } });
    const refused = await ask(phone);
    expect(refused.status).toBe(400);
    expect(refused.body['errors']).toMatchObject([{ pointer: '/customer/phone', code, example }]);
    expect((await ask(example)).status).toBe(201);
  });

  it.each([
    ['__proto__', 400, '{"amount":{"value":"1","currency":"USD"},"notes":{"__proto__":"a"}}'],
    ['constructor', 201, '{"amount":{"value":"1","currency":"USD"},"notes":{"constructor":"a"}}'],
  ])('is a note that is called %s: never dropped without a word', async (name, status, body) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body });
    expect(reply.status).toBe(status);
    const said = status === 201 ? reply.body['notes'] : reply.body['errors'];
    const detail = `"${name}" can be no name: choose another.`;
    const refused = [{ pointer: `/notes/${name}`, code: 'unknown_field', detail, example: null }];
    expect(said).toEqual(status === 201 ? { [name]: 'a' } : refused);
  });
});

describe('a field of what is done with a link', () => {
  it.each([
    ['/links/lnk_1/send', { contact: { phone: '081 234 5678' } }, '/contact/phone', 'no_country'],
    ['/links/lnk_1/send', { contact: { email: '' } }, '/contact/email', 'empty'],
    ['/links/lnk_1/send', { contact: null }, '/contact', 'wrong_type'],
    ['/links/lnk_1/send', { channels: [] }, '/channels', 'too_small'],
    ['/links/lnk_1/send', { at: null }, '/at', 'wrong_type'],
    ['/links/lnk_1/extend', {}, '/expires_at', 'missing'],
    ['/links/lnk_1/extend', { expires_at: 5 }, '/expires_at', 'wrong_type'],
    ['/refunds', { link: 5 }, '/link', 'wrong_type'],
    ['/refunds', { link: '' }, '/link', 'empty'],
    ['/refunds', { link: 'lnk_1', again: 'yes' }, '/again', 'wrong_type'],
    ['/refunds', { link: 'lnk_1', reason: 'x'.repeat(501) }, '/reason', 'too_large'],
    ['/webhook_endpoints', {}, '/url', 'missing'],
    ['/webhook_endpoints', { url: 'https://shop.example', events: 'link.paid' }, '/events', 'wrong_type'],
    ['/webhook_endpoints', { url: 'https://shop.example', events: [] }, '/events', 'too_small'],
    ['/webhook_endpoints/whe_1/rotate', { keep_hours: '24' }, '/keep_hours', 'wrong_type'],
    ['/webhook_endpoints/whe_1/rotate', { keep_hours: 73 }, '/keep_hours', 'too_large'],
    ['/webhook_endpoints/whe_1/send_missed', { since: 5 }, '/since', 'wrong_type'],
    ['/events/trigger', { type: 5 }, '/type', 'unknown_value'],
    ['/events/evt_1/redeliver', { endpoint: '' }, '/endpoint', 'empty'],
  ])('%s refuses %j', async (path, body, pointer, code) => {
    const { status, first } = await refuse(path, body);
    expect([status, first]).toMatchObject([400, { pointer, code }]);
    expect(first?.detail).not.toMatch(/of type|as it is to be/);
  });

  it('is a phone as people write it where a link is sent to', async () => {
    const { url, links } = await start({ ...withKey(), links: [buildTestLink()] });
    const body = { channels: ['sms'], contact: { phone: '+66 81 234 5678' } };
    expect((await callApi(url, '/links/lnk_1/send', { body, headers: named })).status).toBe(202);
    expect(links.get('lnk_1').customer.phone).toBe('+66812345678');
  });

  it('is a phone as people write it where a link takes the place of another', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink({ state: 'cancelled' })] });
    const body = { customer: { phone: '+66 81 234 5678' } };
    const { status, body: made } = await callApi(url, '/links/lnk_1/reissue', { body });
    expect([status, made['customer']]).toMatchObject([201, { phone: '+66812345678' }]);
  });

  it('is an amount that cannot be asked for: 422, and with others that are wrong among them', async () => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink()] });
    const ask = async (body: object) => {
      const reply = await callApi(url, '/links', { body });
      const errors = reply.body['errors'] as readonly Refusal[];
      return [reply.status, reply.body['code'], errors.map(({ pointer }) => pointer)];
    };
    expect(await ask({ amount: { value: 5, currency: 'USD' } })).toEqual([
      422,
      'amount_form',
      ['/amount/value'],
    ]);
    const both = { amount: { value: 5, currency: 'USD' }, description: 5 };
    expect(await ask(both)).toEqual([400, 'invalid_input', ['/amount/value', '/description']]);
  });
});
