import { describe, expect, it } from '@jest/globals';
import { parseSender } from '../../../src/config/parse-sender.js';

describe('parseSender', () => {
  it.each([
    ['pay@example.com', { email: 'pay@example.com', name: null }],
    ['  <pay@example.com> ', { email: 'pay@example.com', name: null }],
    ['Lotus School <pay@x.com>', { email: 'pay@x.com', name: 'Lotus School' }],
    ['Lotus<pay@x.com>', { email: 'pay@x.com', name: 'Lotus' }],
    ['"Lotus, \\"School\\"" <pay+a@mail.x.com>', { email: 'pay+a@mail.x.com', name: 'Lotus, "School"' }],
    ['Trường Hoa Sen <pay@x.com>', { email: 'pay@x.com', name: 'Trường Hoa Sen' }],
    ['"" <pay@x.com>', { email: 'pay@x.com', name: null }],
  ])('reads %s', (text, sender) => {
    expect(parseSender(text)).toEqual(sender);
  });

  it.each([
    '',
    'Lotus School',
    'pay@',
    'pay@localhost',
    'pay @x.com',
    'a@x.com, b@x.com',
    'A <b> <a@x.com>',
    'A <a@x.com> B',
  ])('refuses "%s"', (text) => {
    expect(parseSender(text)).toBeNull();
  });
});
