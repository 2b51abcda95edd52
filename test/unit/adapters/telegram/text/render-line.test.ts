import { describe, expect, it } from '@jest/globals';
import { bold, clock, mention, place, text, time } from '../../../../../src/adapters/chat/cards/line.js';
import { renderLine } from '../../../../../src/adapters/telegram/text/render-line.js';
import { withoutTimes } from '../../../../../src/adapters/telegram/text/without-times.js';
import { buildTestMember } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';

const AT = new Date('2026-11-25T11:00:00Z');

function mentionOf(userId: string): string {
  const accounts = [{ platform: 'telegram', userId }] as const;
  return renderLine([mention(ENGLISH, buildTestMember({ displayName: '<Mai>', accounts }))]);
}

describe('renderLine', () => {
  it('shows texts as they are, bold where they are', () => {
    expect(renderLine([bold('⚪ Open'), text(' · <b>&')])).toBe('<b>⚪ Open</b> · &lt;b&gt;&amp;');
  });

  it('mentions a teammate by their account, also one without a name of their own there', () => {
    expect(mentionOf('777000')).toBe('<a href="tg://user?id=777000">&lt;Mai&gt;</a>');
  });

  it('names a teammate who is in no Telegram, or whose id is none', () => {
    expect(renderLine([mention(ENGLISH, buildTestMember())])).toBe('Mai');
    expect(mentionOf('1"><b>')).toBe('&lt;Mai&gt;');
  });

  it('shows a moment in the zone of whoever reads it, with words for those who see none', () => {
    expect(renderLine([time(ENGLISH, AT, 'Asia/Bangkok')])).toBe(
      '<tg-time unix="1795604400" format="wDt">Wed 25 Nov 2026, 18:00, Bangkok time</tg-time>',
    );
    expect(renderLine([clock(ENGLISH, AT, 'Asia/Bangkok')])).toBe(
      '<tg-time unix="1795604400" format="t">18:00 (Bangkok time)</tg-time>',
    );
  });

  it('has those words alone for a server that knows no moments', () => {
    expect(withoutTimes(renderLine([bold('By '), time(ENGLISH, AT, 'UTC')]))).toBe(
      '<b>By </b>Wed 25 Nov 2026, 11:00, UTC',
    );
  });

  it('names a chat where its name is known', () => {
    const line = [place(ENGLISH, { platform: 'telegram', channelId: '-100' })];
    expect(renderLine(line, () => 'Sales <1>')).toBe('Sales &lt;1&gt;');
    expect(renderLine(line)).toBe('the chat');
  });

  it('links to an address', () => {
    expect(renderLine([{ kind: 'link', url: 'https://t.me/c/1?a=1&b="', text: 'PL-1' }])).toBe(
      '<a href="https://t.me/c/1?a=1&amp;b=&quot;">PL-1</a>',
    );
  });
});
