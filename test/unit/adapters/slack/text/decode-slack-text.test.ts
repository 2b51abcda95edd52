import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLinkLine } from '../../../../../src/adapters/chat/reader/line/read-link-line.js';
import { readMessage } from '../../../../../src/adapters/chat/reader/message/read-message.js';
import { decodeSlackText } from '../../../../../src/adapters/slack/text/decode-slack-text.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

describe('decodeSlackText', () => {
  it.each([
    ['<mailto:ann@example.com|ann@example.com>', 'ann@example.com'],
    ['<tel:+66812345678|+66 81 234 5678>', '+66812345678'],
    ['<!channel> <@U1|mai> <#C1|sales>', '@channel @mai #sales'],
    ['<https://x.com|x.com> <https://x.com/?a=1&amp;b=2>', 'x.com https://x.com/?a=1&b=2'],
    ['*b* &amp;amp; &lt;i&gt;', '*b* &amp; <i>'],
    ['due <!date^1795341600^{date} at {time}^https://x.com|fri 18:00>', 'due fri 18:00'],
    ['<!subteam^S1|@desk>: <#C1>', '@desk: #C1'],
    ['cake :birthday: <https://x.com/:tada:>', 'cake 🎂 https://x.com/:tada:'],
    ['a &amp; b', 'a & b'],
    ['5 &lt; 6 &gt; 4', '5 < 6 > 4'],
  ])('gives %j back as it was typed', (text, typed) => {
    expect(decodeSlackText(text)).toBe(typed);
  });

  it('leaves a line that is read as if it had been typed', () => {
    const line =
      '49.99 <mailto:ann@example.com|ann@example.com> <tel:+66812345678|+66 81 234 5678> ' +
      '<!channel> <@U1|mai> <#C1|sales> <https://x.com|x.com> *b* &amp;amp; &lt;i&gt;';
    expect(readLinkLine(decodeSlackText(line), CONTEXT)).toMatchObject({
      problem: null,
      questions: [],
      values: {
        amount: '49.99',
        email: 'ann@example.com',
        phone: '+66812345678',
        description: '@channel @mai #sales x.com *b* &amp; <i>',
      },
    });
  });

  it('leaves the address of a message to be found', () => {
    const message = 'charge Ann 49.99 USD, <mailto:ann@example.com|ann@example.com>, please';
    expect(readMessage(decodeSlackText(message), CONTEXT).values).toMatchObject({
      amount: '49.99',
      currency: 'USD',
      email: 'ann@example.com',
    });
  });

  it('never throws', () => {
    const parts = fc.constantFrom('<mailto:a@b|', '<', '>', '&amp;', '|', '<@', '<!', '\n', 'x');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (each) => {
        expect(decodeSlackText(each.join(''))).toEqual(expect.any(String));
      }),
    );
  });
});
