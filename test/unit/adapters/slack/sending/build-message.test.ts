import { describe, expect, it } from '@jest/globals';
import { buildMessage } from '../../../../../src/adapters/slack/sending/build-message.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { ChatMessage } from '../../../../../src/ports/chat-message-store.js';
import type { OutgoingLinkMessage } from '../../../../../src/ports/chat-sender.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember } from '../../../../support/build-test-merchant.js';
import { buildOutgoing } from './build-outgoing.js';

const PLACE = { publicUrl: 'https://paylink.test', cardUrl: null };
const build = (
  link: Partial<Link> = {},
  message: Partial<ChatMessage> = {},
  change: Partial<OutgoingLinkMessage> = {},
) => buildMessage(buildOutgoing({ link: buildTestLink(link), ...change }, message), PLACE);

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

const PAID = buildTestEvent({
  type: 'payment.succeeded',
  attemptId: 'att_1',
  captured: { minor: 4999, currency: 'USD' },
  method: null,
});

describe('buildMessage', () => {
  it('lays a card out: headline, small print, buttons that carry the link', () => {
    expect(build()?.blocks).toEqual([
      { type: 'section', text: mrkdwn('*⚪ Open · 49.99 USD* · School fees') },
      { type: 'context', elements: [mrkdwn('For Ann L. · PL-7KQ2M9 · made by <@U_MAI> · test mode')] },
      {
        type: 'context',
        elements: [
          mrkdwn(
            'Created <!date^1795341600^{date_short_pretty} at {time}|Sun 22 Nov 2026, 17:00, Bangkok time> · never expires',
          ),
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: plain('Send'),
            action_id: 'link_ask_send',
            value: 'lnk_1',
            accessibility_label: 'Send: PL-7KQ2M9',
          },
          {
            type: 'button',
            text: plain('Share'),
            action_id: 'link_share',
            value: 'lnk_1',
            accessibility_label: 'Share: PL-7KQ2M9',
          },
          {
            type: 'button',
            text: plain('Cancel link'),
            action_id: 'link_cancel',
            value: 'lnk_1',
            accessibility_label: 'Cancel link: PL-7KQ2M9',
            confirm: {
              title: plain('Cancel this link?'),
              text: plain(
                '49.99 USD, School fees. Nobody can pay it afterwards, and it cannot be opened again.',
              ),
              confirm: plain('Cancel link'),
              deny: plain('Keep it'),
              style: 'danger',
            },
          },
          {
            type: 'overflow',
            action_id: 'link_more',
            options: [
              { text: plain('Status'), value: 'link_show_status:lnk_1' },
              { text: plain('Show QR'), value: 'link_show_qr:lnk_1' },
              { text: plain('Make it again'), value: 'link_again:lnk_1' },
            ],
          },
        ],
      },
    ]);
  });

  it('says everything in its text, times in words', () => {
    expect(build()?.text).toBe(
      '⚪ Open · 49.99 USD · School fees. For Ann L. · PL-7KQ2M9 · made by Mai · test mode. ' +
        'Created Sun 22 Nov 2026, 17:00, Bangkok time · never expires.',
    );
  });

  it('escapes what people typed exactly once, so that nobody is mentioned and nothing is linked', () => {
    const message = build({
      description: 'Fish & <!channel> <@U1> <https://evil.test|pay here> &amp;',
      customer: { name: '<!here> Smith', email: null, phone: null },
    });
    expect(message?.blocks[0]).toEqual({
      type: 'section',
      text: mrkdwn(
        '*⚪ Open · 49.99 USD* · Fish &amp; &lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.test|pay here&gt; &amp;amp;',
      ),
    });
    expect(message?.blocks[1]).toEqual({
      type: 'context',
      elements: [mrkdwn('For &lt;!here&gt; S. · PL-7KQ2M9 · made by <@U_MAI> · test mode')],
    });
    expect(message?.text).not.toMatch(/<[!@h]/);
  });

  it.each(['*free*', '_today_', '~49.99~', '`code`', ':tada:'])('shows %s as it was typed', (description) => {
    expect(build({ description })?.blocks.slice(0, 2)).toEqual([
      { type: 'section', text: mrkdwn('*⚪ Open · 49.99 USD*') },
      { type: 'section', text: plain(description) },
    ]);
  });

  it('keeps small print with markup signs in one line', () => {
    const customer = { name: '*Ann*', email: null, phone: null };
    expect(build({ customer })?.blocks[1]).toEqual({
      type: 'context',
      elements: [plain('For *Ann*'), mrkdwn(' · PL-7KQ2M9 · made by <@U_MAI> · test mode')],
    });
  });

  it('stays inside the limits of Slack with the longest description', () => {
    const message = build({ description: '&'.repeat(500) });
    const [headline] = message?.blocks ?? [];
    expect(headline).toMatchObject({ text: { text: expect.stringMatching(/(?:&amp;){500}$/) } });
    expect(JSON.stringify(headline).length).toBeLessThan(3000);
    expect((message?.text ?? '').length).toBeLessThanOrEqual(4000);
  });

  it('links the paid line to its card', () => {
    const outgoing = buildOutgoing(
      { link: buildTestLink({ state: 'paid', history: [PAID], mode: 'live' }) },
      { content: { kind: 'paid_line', eventId: PAID.id } },
    );
    const message = buildMessage(outgoing, {
      ...PLACE,
      cardUrl: 'https://lotus.slack.com/archives/C1/p1?a=1&b=2',
    });
    expect(message?.blocks).toEqual([
      {
        type: 'section',
        text: mrkdwn(
          '*🟢 49.99 USD* paid by Ann L. for School fees · made by <@U_MAI> · ' +
            '<https://lotus.slack.com/archives/C1/p1?a=1&amp;b=2|PL-7KQ2M9>',
        ),
      },
    ]);
  });

  it('tells the time of a history line in the zone of who reads it', () => {
    const message = build(
      { state: 'paid', history: [PAID] },
      { content: { kind: 'history_line', eventId: PAID.id } },
    );
    expect(message?.blocks).toEqual([
      {
        type: 'section',
        text: mrkdwn('<!date^1795341600^{time}|17:00 (Bangkok time)> Paid, told by the gateway.'),
      },
    ]);
  });

  it('gives a shared link its pay button and its address', () => {
    const message = build({}, { content: { kind: 'shared_link', memberId: 'mem_mai' } });
    expect(message?.blocks.at(-1)).toMatchObject({
      elements: [
        {
          text: plain('Pay 49.99 USD'),
          url: 'https://paylink.test/p/slug000000000000000001',
          action_id: 'link_open_pay_page',
          style: 'primary',
        },
      ],
    });
    expect(message?.text).toContain('https://paylink.test/p/slug000000000000000001');
  });

  it('is unmasked in direct messages', () => {
    const person = { address: { kind: 'person', userId: 'U_MAI' } } as const;
    expect(build({}, {}, person)?.text).toContain('Ann Lee, ann@example. com');
    expect(build()?.text).not.toContain('ann@example.com');
  });

  it('says how to let it into the channel that was closed', () => {
    const message = build(
      {},
      { closedChannelId: 'C_SALES' },
      { address: { kind: 'person', userId: 'U_MAI' } },
    );
    const why = 'I could not post in <#C_SALES>: type /invite @Paylink there.';
    expect(message?.blocks.at(-1)).toEqual({ type: 'context', elements: [mrkdwn(why)] });
    expect(message?.text.endsWith(why)).toBe(true);
  });

  it('advises no invitation into a channel that is archived', () => {
    const closed = { closedChannelId: 'C_SALES', closedWhy: 'archived' } as const;
    const message = build({}, closed, { address: { kind: 'person', userId: 'U_MAI' } });
    expect(message?.text).toContain(
      'I could not post in <#C_SALES>: it is archived. Choose another channel: /paylink settings.',
    );
    expect(message?.text).not.toContain('/invite');
  });

  it('names who should have had it before', () => {
    const people = [buildTestMember({ id: 'mem_bo', displayName: 'Bo *Li*' })];
    const message = build({}, { triedMemberIds: ['mem_bo'] }, { people });
    expect(message?.blocks.at(-1)).toEqual({
      type: 'context',
      elements: [
        { type: 'plain_text', text: 'I could not write to Bo *Li*, so it comes to you.', emoji: false },
      ],
    });
  });

  it('is nothing when the event is not in the history', () => {
    expect(build({}, { content: { kind: 'history_line', eventId: 'evt_gone' } })).toBeNull();
  });
});
