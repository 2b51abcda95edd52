import { describe, expect, it } from '@jest/globals';
import { parseMrkdwn } from '../../../../../src/page/client/text/parse-mrkdwn.js';

describe('parseMrkdwn', () => {
  it('leaves plain words alone and unescapes them once', () => {
    expect(parseMrkdwn('Ann &amp; Co &lt;3 &amp;lt;')).toEqual([{ kind: 'text', text: 'Ann & Co <3 &lt;' }]);
  });

  it('reads emphasis at the edges of words, also one in another', () => {
    expect(parseMrkdwn('*Paid · _49.99_* ~no~')).toEqual([
      {
        kind: 'bold',
        children: [
          { kind: 'text', text: 'Paid · ' },
          { kind: 'italic', children: [{ kind: 'text', text: '49.99' }] },
        ],
      },
      { kind: 'text', text: ' ' },
      { kind: 'strike', children: [{ kind: 'text', text: 'no' }] },
    ]);
  });

  it.each(['2*3*4', 'snake_case_name', '* not bold *', 'a ~ b ~ c'])('takes %j for text', (text) => {
    expect(parseMrkdwn(text)).toEqual([{ kind: 'text', text }]);
  });

  it('keeps marks inside code', () => {
    expect(parseMrkdwn('`*a*` ```\n_b_ &lt;```')).toEqual([
      { kind: 'code', text: '*a*' },
      { kind: 'text', text: ' ' },
      { kind: 'preformatted', text: '_b_ <' },
    ]);
  });

  it('reads people, channels, links and dates in angle brackets', () => {
    const text =
      '<@U0SAM> <#C0SALES|sales> <https://pay.test/a?b=1&amp;c=2|Pay> <!here> <mailto:a@b.c|a@b.c>';
    expect(parseMrkdwn(text).filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'user', id: 'U0SAM', label: null },
      { kind: 'channel', id: 'C0SALES', label: 'sales' },
      { kind: 'link', url: 'https://pay.test/a?b=1&c=2', label: 'Pay' },
      { kind: 'broadcast', label: '@here' },
      { kind: 'link', url: 'mailto:a@b.c', label: 'a@b.c' },
    ]);
  });

  it('shows the fallback of a date that cannot be read', () => {
    expect(parseMrkdwn('<!date^1795357107^{date} at {time}|Sun>')).toEqual([
      { kind: 'date', atS: 1_795_357_107, format: '{date} at {time}', fallback: 'Sun' },
    ]);
    expect(parseMrkdwn('<!date^soon^{date}|Sun>')).toEqual([{ kind: 'text', text: 'Sun' }]);
  });

  it('links bare addresses without the full stop behind them, unless the text is verbatim', () => {
    expect(parseMrkdwn('see https://a.test/x.')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', url: 'https://a.test/x', label: 'https://a.test/x' },
      { kind: 'text', text: '.' },
    ]);
    expect(parseMrkdwn('see https://a.test/x.', { verbatim: true })).toHaveLength(1);
  });

  it('gathers quoted lines', () => {
    expect(parseMrkdwn('said:\n&gt; one\n&gt; two\nend')).toEqual([
      { kind: 'text', text: 'said:' },
      { kind: 'quote', children: [{ kind: 'text', text: 'one\ntwo' }] },
      { kind: 'text', text: 'end' },
    ]);
  });
});
