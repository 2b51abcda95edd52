import { describe, expect, it } from '@jest/globals';
import { assertSameOrigin } from '../../../src/api/assert-same-origin.js';

const check = (headers: Record<string, string>) => () => assertSameOrigin(headers, 'https://pay.example');

describe('assertSameOrigin', () => {
  it.each([
    [{ host: 'localhost:3000' }],
    [{ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    [{ host: '[::1]:3000', 'sec-fetch-site': 'none' }],
    [{ host: 'pay.example', origin: 'https://pay.example' }],
  ])('lets %j through', (headers) => {
    expect(check(headers)).not.toThrow();
  });

  it.each([
    ['a name that was pointed here', { host: 'evil.example:3000', origin: 'http://evil.example:3000' }],
    ['another site', { host: 'localhost:3000', origin: 'https://evil.example' }],
    ['another port of this machine', { host: 'localhost:3000', origin: 'http://localhost:4000' }],
    ['what the browser calls cross-site', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }],
    ['no host', {}],
  ])('refuses %s', (_name, headers) => {
    expect(check(headers)).toThrow('cross_site');
  });
});
