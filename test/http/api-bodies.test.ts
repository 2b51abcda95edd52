import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const AMOUNT = { value: '49.99', currency: 'USD' };
const nest = (levels: number): unknown => (levels === 0 ? 1 : { a: nest(levels - 1) });

describe('what the API reads', () => {
  it.each([
    ['no JSON', '{"amount":', 400, 'malformed_json', ''],
    ['an empty body', '', 422, 'amount_form', '/amount'],
    ['a list', '[]', 400, 'invalid_input', ''],
    ['null', 'null', 400, 'invalid_input', ''],
    ['a text', '"x"', 400, 'invalid_input', ''],
    ['21 levels', JSON.stringify(nest(21)), 400, 'json_too_deep', ''],
    ['30,000 levels', '['.repeat(30_000) + ']'.repeat(30_000), 400, 'json_too_deep', ''],
    ['10,000 values', JSON.stringify({ channels: Array(10_000).fill(1) }), 413, 'body_too_large', undefined],
    [
      'more than 64 kB',
      JSON.stringify({ description: 'x'.repeat(70_000) }),
      413,
      'body_too_large',
      undefined,
    ],
  ])('refuses %s', async (_what, text, status, code, pointer) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body: text });
    expect(reply.status).toBe(status);
    expect(reply.body['code']).toBe(code);
    const [first] = reply.body['errors'] as readonly { pointer: string }[];
    expect(first?.pointer).toBe(pointer);
  });

  it('says what is wrong with twenty fields, however many are', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const unknown = Array.from({ length: 900 }, (_, i) => [`field_${i}`, 1] as const);
    const notes = Array.from({ length: 30 }, (_, i) => [`note_${i}`, 1] as const);
    const inBody = await callApi(url, '/links', {
      body: { amount: {}, notes: Object.fromEntries(notes), ...Object.fromEntries(unknown) },
    });
    expect(inBody.status).toBe(400);
    const pointers = (inBody.body['errors'] as readonly { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toHaveLength(20);
    expect(new Set(pointers).size).toBe(20);
    const inQuery = await callApi(url, `/links?${unknown.map(([name]) => name).join('&')}`);
    expect(inQuery.body['code']).toBe('unknown_field');
    expect(inQuery.body['errors']).toHaveLength(20);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data'])(
    'refuses a body of type %s',
    async (type) => {
      const { url } = await start({ ...withKey(), links: [] });
      const reply = await callApi(url, '/links', {
        body: JSON.stringify({ amount: AMOUNT }),
        headers: { 'content-type': type },
      });
      expect(reply.status).toBe(415);
      expect(reply.body['code']).toBe('unsupported_media_type');
    },
  );

  it.each([
    [{ amount: AMOUNT, amont: 1 }, '/amont'],
    [{ amount: { ...AMOUNT, minor: 4999 } }, '/amount/minor'],
    [{ amount: AMOUNT, customer: { mail: 'x' } }, '/customer/mail'],
    [{ amount: AMOUNT, 'a/b~c': 1 }, '/a~1b~0c'],
    [{ amount: AMOUNT, mode: 'live' }, '/mode'],
    [JSON.parse('{"amount":{"value":"1","currency":"USD"},"__proto__":{"x":1}}'), '/__proto__'],
  ])('refuses fields that it does not know: %j', async (body, pointer) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      code: 'unknown_field',
      errors: [{ pointer, code: 'unknown_field' }],
    });
  });

  it.each([
    [5, 'not_text', '49.99'],
    [4999.5, 'not_text', '49.99'],
    ['1e3', 'exponent', '49.99'],
    ['１２', 'other_digits', '12.00'],
    ['1,5', 'comma', '1.50'],
    [' 5', 'spaces', '5.00'],
    ['+5', 'plus_sign', '5.00'],
    ['-5', 'negative', '5.00'],
    ['5.', 'point_last', '5.00'],
    ['.5', 'point_first', '0.50'],
    ['49.999', 'too_many_decimals', '49.99'],
    ['0', 'zero', '49.99'],
    ['99999999999.99', 'too_large', '9999999999.99'],
    [null, 'missing', '49.99'],
  ])('refuses the amount %j as %s', async (value, code, example) => {
    const { url, links } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body: { amount: { value, currency: 'USD' } } });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({
      code: 'amount_form',
      errors: [{ pointer: '/amount/value', code, example }],
    });
    expect(() => links.get('lnk_1')).toThrow('no link');
  });

  it.each([
    [{ amount: AMOUNT, channels: ['fax'] }, '/channels/0', 'unknown_value'],
    [{ amount: AMOUNT, channels: 'email' }, '/channels', 'wrong_type'],
    [{ amount: AMOUNT, expires_at: 'tomorrow' }, '/expires_at', 'wrong_form'],
    [{ amount: AMOUNT, expires_at: '2027-01-31T18:00:00' }, '/expires_at', 'wrong_form'],
    [{ amount: AMOUNT, notes: { a: 1 } }, '/notes/a', 'wrong_type'],
    [{ amount: AMOUNT, description: 7 }, '/description', 'wrong_type'],
    [{ amount: AMOUNT, language: 'xx' }, '/language', 'unknown_value'],
    [{ amount: AMOUNT, send: 'later' }, '/send', 'wrong_form'],
    [{ amount: AMOUNT, reference: 'a'.repeat(41) }, '/reference', 'too_long'],
  ])('names what is wrong in %j', async (body, pointer, code) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 'invalid_input', errors: [{ pointer, code }] });
  });

  it.each([
    ['limit=0', '?limit'],
    ['limit=101', '?limit'],
    ['limit=many', '?limit'],
    ['state=open,shut', '?state'],
    ['created[gte]=yesterday', '?created[gte]'],
    ['expand=everything', '?expand'],
  ])('names what is wrong in a list asked for by %s', async (query, pointer) => {
    const { url } = await start(withKey());
    const { status, body } = await callApi(url, `/links?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_input', errors: [{ pointer }] });
  });

  it('refuses a parameter that it does not know', async () => {
    const { url } = await start(withKey());
    const { status, body } = await callApi(url, '/links?status=open');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '?status' }] });
  });
});
