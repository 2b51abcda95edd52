import { describe, expect, it } from '@jest/globals';
import { type Reader, toPlainWords } from '../../../src/slack/mrkdwn.js';
import { readTimeZone } from '../../../src/slack/time-zone.js';

const bangkok: Reader = {
  timeZone: 'Asia/Bangkok',
  locale: 'en-US',
  userName: (id) => (id === 'U0SAM' ? 'Sam Rivera' : undefined),
  channelName: (id) => (id === 'C0SALES' ? 'sales' : undefined),
};

describe('toPlainWords', () => {
  it.each([
    ['<@U0SAM> in <#C0SALES>', '@Sam Rivera in #sales'],
    ['<@U0GONE|gone> in <#G0SECRET>', '@gone in #private channel'],
    [
      '<https://pay.example/p/abc|Open the page> or <https://pay.example>',
      'Open the page or https://pay.example',
    ],
    ['<!channel> 1 &lt; 2 &amp;&amp; 3 &gt; 2', '@channel 1 < 2 && 3 > 2'],
    ['<!date^1795604400^{date_short} at {time}|fallback>', 'Nov 25, 2026 at 6:00 PM'],
    ['<!date^1795604400^{date_num}|fallback>', '2026-11-25'],
    ['<!date^soon^{date}|Wed 25 Nov 2026, 18:00, Bangkok time>', 'Wed 25 Nov 2026, 18:00, Bangkok time'],
  ])('reads %s', (text, words) => {
    expect(toPlainWords(text, bangkok)).toBe(words);
  });

  it('shows a date in the zone of whoever reads', () => {
    const token = '<!date^1795604400^{date_short} {time}|fallback>';
    expect(toPlainWords(token, { ...bangkok, timeZone: 'America/New_York' })).toBe('Nov 25, 2026 6:00 AM');
  });
});

describe('readTimeZone', () => {
  it.each([
    ['Asia/Bangkok', '2026-07-01', 25_200, 'Indochina Time'],
    ['Europe/Berlin', '2026-07-01', 7_200, 'Central European Summer Time'],
    ['Europe/Berlin', '2026-01-01', 3_600, 'Central European Standard Time'],
    ['America/New_York', '2026-01-01', -18_000, 'Eastern Standard Time'],
    ['Asia/Kolkata', '2026-01-01', 19_800, 'India Standard Time'],
    ['UTC', '2026-01-01', 0, 'Coordinated Universal Time'],
  ])('knows %s on %s', (zone, day, offsetSeconds, label) => {
    expect(readTimeZone(zone, new Date(day))).toEqual({ offsetSeconds, label });
  });
});
