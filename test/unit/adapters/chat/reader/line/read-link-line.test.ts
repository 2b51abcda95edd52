import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import {
  EMPTY_LINK_FORM,
  type LinkFormValues,
} from '../../../../../../src/adapters/chat/reader/values/link-form-values.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

const read = (text: string) => readLinkLine(text, CONTEXT);

function typed(text: string): Partial<LinkFormValues> {
  const { values, problem } = read(text);
  if (problem !== null) throw new Error(`${text}: ${problem.problem}`);
  const filled = Object.entries(values).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(EMPTY_LINK_FORM[field as keyof LinkFormValues]),
  );
  return Object.fromEntries(filled);
}

describe('a link in one line', () => {
  it('is read as the example of the design', () => {
    expect(typed('49.99 usd "School fees, class XII B" ann@example.com expires:3d')).toEqual({
      amount: '49.99',
      currency: 'USD',
      description: 'School fees, class XII B',
      email: 'ann@example.com',
      expires: '3d',
    });
  });

  it.each([
    ['20 Dolar Australia tea', 'AUD'],
    ['20 Dolar Kanada tea', 'CAD'],
    ['20 Dolar Hong Kong tea', 'HKD'],
    ['20 Đô la New Zealand tea', 'NZD'],
    ['20 페루 솔 tea', 'PEN'],
  ])('takes a currency by the name that its list shows, and no dollar of one’s own: %j', (line, currency) => {
    expect(typed(line)).toEqual({ amount: '20.00', currency, description: 'tea' });
  });

  it('takes every option', () => {
    const line =
      '10 usd Lunch ann@example.com +66 81 234 5678 ref:INV-42 expires:"fri 18:00" send:"tomorrow 9am" ' +
      'via:email,sms note:class="XII B" note:desk=4 name:"Ann Lee"';
    expect(typed(line)).toEqual({
      amount: '10.00',
      currency: 'USD',
      description: 'Lunch',
      customerName: 'Ann Lee',
      email: 'ann@example.com',
      phone: '+66812345678',
      channels: ['email', 'sms'],
      sendKind: 'at',
      sendAt: 'tomorrow 9am',
      expires: 'fri 18:00',
      reference: 'INV-42',
      notes: [
        { key: 'class', value: 'XII B' },
        { key: 'desk', value: '4' },
      ],
    });
  });

  it.each([
    ['usd 49.99 lunch', { amount: '49.99', currency: 'USD', description: 'lunch' }],
    ['49.99usd lunch', { amount: '49.99', currency: 'USD', description: 'lunch' }],
    ['$49.99 lunch', { amount: '49.99', currency: 'USD', description: 'lunch' }],
    ['20€', { amount: '20.00', currency: 'EUR' }],
    ['20 euros lunch', { amount: '20.00', currency: 'EUR', description: 'lunch' }],
    ['School fees 49.99 usd', { amount: '49.99', currency: 'USD', description: 'School fees' }],
    ['ann@example.com 49.99 USD', { amount: '49.99', currency: 'USD', email: 'ann@example.com' }],
    ['"School fees" 49.99', { amount: '49.99', currency: 'USD', description: 'School fees' }],
    ['49.99 ann@example.com USD', { amount: '49.99', currency: 'USD', email: 'ann@example.com' }],
    ['2 tickets 49.99 usd', { amount: '49.99', currency: 'USD', description: '2 tickets' }],
    ['49.99 usd 2 tickets', { amount: '49.99', currency: 'USD', description: '2 tickets' }],
    ['1 250 000 vnd deposit', { amount: '1250000', currency: 'VND', description: 'deposit' }],
    ['1 250 ann@example.com', { amount: '1250.00', currency: 'USD', email: 'ann@example.com' }],
    ['+66812345678 100', { amount: '100.00', currency: 'USD', phone: '+66812345678' }],
    ['49.99 for school', { amount: '49.99', currency: 'USD', description: 'for school' }],
    ['49.99 xyz "School"', { amount: '49.99', currency: 'xyz', description: 'School' }],
    ['49.99 XYZ for school', { description: 'XYZ for school' }],
    ['49.99 bgn', { amount: '49.99', currency: 'BGN' }],
    ['-5 usd', { amount: '-5', currency: 'USD' }],
    ['five usd lunch', { currency: 'usd', description: 'five lunch' }],
    ['\uff11\uff12 usd', { amount: '12.00', currency: 'USD' }],
    ['1e5 usd', { amount: '1e5', currency: 'USD' }],
    ['usd "School fees"', { currency: 'usd', description: 'School fees' }],
    ['usd 49.99 eur', { amount: 'USD 49.99', currency: 'EUR' }],
    ['10 usd 081-234-5678', { amount: '10.00', currency: 'USD' }],
    ['10 usd email:ann@example.com', { amount: '10.00', currency: 'USD', email: 'ann@example.com' }],
    ['10 usd ann@@example', { amount: '10.00', currency: 'USD', email: 'ann@@example' }],
    ['10 usd 19" screen', { amount: '10.00', currency: 'USD', description: '19" screen' }],
    ['10 usd Rent: March', { amount: '10.00', currency: 'USD', description: 'Rent: March' }],
    ['10 usd Notes: bring an id', { amount: '10.00', currency: 'USD', description: 'Notes: bring an id' }],
    [
      '+4930123456 100 lunch',
      { amount: '100.00', currency: 'USD', phone: '+4930123456', description: 'lunch' },
    ],
    ['10 usd https://x.com/a', { amount: '10.00', currency: 'USD', description: 'https://x.com/a' }],
    ['10 usd “School fees”', { amount: '10.00', currency: 'USD', description: 'School fees' }],
    ['10 usd "ref:A 5 usd a@b.co"', { amount: '10.00', currency: 'USD', description: 'ref:A 5 usd a@b.co' }],
  ])('finds the parts of %j', (text, values) => {
    expect(typed(text)).toEqual(values);
  });

  it.each([
    ['10 usd a@b.co', {}],
    ['10 usd a@b.co send:now', { sendKind: 'now', channels: ['email'] }],
    ['10 usd a@b.co +66812345678 send:now', { sendKind: 'now', channels: ['email', 'sms'] }],
    ['10 usd send:now', { sendKind: 'now' }],
    ['10 usd a@b.co via:email', { sendKind: 'now', channels: ['email'] }],
    ['10 usd a@b.co via:email, sms', { sendKind: 'now', channels: ['email', 'sms'] }],
    ['10 usd a@b.co via:email send:no', { channels: ['email'] }],
    ['10 usd a@b.co send:fri 9am', { sendKind: 'at', sendAt: 'fri 9am', channels: ['email'] }],
    ['10 usd a@b.co send:30 Nov at 9:00', { sendKind: 'at', sendAt: '30 Nov at 9:00', channels: ['email'] }],
  ])('sends nothing unless asked: %j', (text, sending) => {
    const { sendKind, sendAt, channels } = typed(text);
    const said = Object.entries({ sendKind, sendAt, channels }).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(said)).toEqual(sending);
  });

  it.each([
    ['10 usd lunch lang:vi', { language: 'vi', description: 'lunch' }],
    ['10 usd language:Thai lunch', { language: 'Thai', description: 'lunch' }],
    ['lang:tiếng việt 10 usd lunch', { language: 'tiếng việt', description: 'lunch' }],
    ['10 usd lang: bahasa indonesia lunch', { language: 'bahasa indonesia', description: 'lunch' }],
    ['10 usd lang="Tiếng Việt" lunch', { language: 'Tiếng Việt', description: 'lunch' }],
    ['10 usd lang:español clase', { language: 'español', description: 'clase' }],
    ['10 usd lang:tiếng tây ban nha lunch', { language: 'tiếng tây ban nha', description: 'lunch' }],
    ['10 usd lang:klingon lunch', { language: 'klingon', description: 'lunch' }],
  ])('takes the customer’s language: %j', (text, values) => {
    expect(typed(text)).toEqual({ amount: '10.00', currency: 'USD', ...values });
  });

  it.each([
    ['10 usd ref:A ref:B', { problem: 'repeated', what: 'ref' }],
    ['10 usd lang:vi lang:th', { problem: 'repeated', what: 'lang' }],
    ['10 usd lang:', { problem: 'option_without_value', option: 'lang' }],
    ['10 usd via:email via:sms', { problem: 'repeated', what: 'via' }],
    ['10 usd a@b.co c@d.co', { problem: 'repeated', what: 'email' }],
    ['10 usd +66812345678 +66812345679', { problem: 'repeated', what: 'phone' }],
    ['10 usd exipres:3d', { problem: 'unknown_option', option: 'exipres', nearest: 'expires' }],
    ['10 usd colour:red', { problem: 'unknown_option', option: 'colour', nearest: null }],
    ['10 usd ref:', { problem: 'option_without_value', option: 'ref' }],
    ['10 usd ref: via:email', { problem: 'option_without_value', option: 'ref' }],
    ['10 usd via:pigeon', { problem: 'unknown_channel', text: 'pigeon' }],
    ['10 usd via:constructor', { problem: 'unknown_channel', text: 'constructor' }],
    ['10 usd note:x', { problem: 'note_without_value', text: 'x' }],
    ['10 usd note:=x', { problem: 'note_without_value', text: '=x' }],
    ['10 usd "School fees', { problem: 'unbalanced_quote', text: '"School fees' }],
    ['10 usd name:"Ann', { problem: 'unbalanced_quote', text: '"Ann' }],
    ['"', { problem: 'unbalanced_quote', text: '"' }],
  ])('refuses %j', (text, problem) => {
    expect(read(text).problem).toEqual(problem);
  });

  it('keeps what could be read of a line it refuses', () => {
    expect(read('10 usd "School fees ann@example.com').values).toMatchObject({
      amount: '10.00',
      currency: 'USD',
      description: 'School fees',
      email: 'ann@example.com',
    });
  });

  it('loses no word of a link: each ends in some field', () => {
    const words = fc.constantFrom('School', 'fees', 'for', 'class', 'XII', 'B', 'lunch', 'tickets', 'and');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (description) => {
        const { problem, questions, values } = read(
          `49.99 usd ${description.join(' ')} ann@example.com +66812345678`,
        );
        expect([problem, questions]).toEqual([null, []]);
        expect(values).toMatchObject({
          amount: '49.99',
          currency: 'USD',
          description: description.join(' '),
          email: 'ann@example.com',
          phone: '+66812345678',
        });
      }),
    );
  });
});
