import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMessageWords } from '../../../../../src/adapters/slack/text/read-message-words.js';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: false });
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const richText = (...elements: readonly object[]) => ({ type: 'rich_text', block_id: 'b1', elements });

const TYPED_BLOCKS = [
  richText(
    section(
      { type: 'text', text: 'Ann wants the workshop ' },
      { type: 'emoji', name: 'tada', unicode: '1f389' },
      { type: 'text', text: ', 5 < 6 & ' },
      { type: 'text', text: '120 EUR', style: { bold: true } },
      { type: 'text', text: ', ' },
      { type: 'link', url: 'mailto:ann@example.com', text: 'ann@example.com' },
    ),
  ),
];

/** What a person forwards, with nothing of their own. */
const FORWARDED = {
  type: 'message',
  user: 'U0SAM',
  text: '',
  ts: '1795341600.000200',
  attachments: [
    {
      ts: '1795341000.000100',
      author_id: 'U0MAYA',
      channel_id: 'C0SALES',
      channel_team: 'T0LOTUS',
      is_msg_unfurl: true,
      is_share: true,
      message_blocks: [
        {
          team: 'T0LOTUS',
          channel: 'C0SALES',
          ts: '1795341000.000100',
          message: { blocks: TYPED_BLOCKS },
        },
      ],
      id: 1,
      original_url: 'https://lotus.slack.com/archives/C0SALES/p1795341000000100',
      fallback: '[November 22nd, 2026 8:50 AM] maya: Ann wants the workshop, 120 EUR',
      text: 'Ann wants the workshop :tada:, 5 &lt; 6 &amp; *120 EUR*, <mailto:ann@example.com|ann@example.com>',
      author_name: 'Maya',
      mrkdwn_in: ['text'],
      footer: 'Posted in #sales',
    },
  ],
};

describe('readMessageWords', () => {
  it('reads what a person typed once, though it comes as text and as blocks', () => {
    const text =
      'Ann wants the workshop :tada:, 5 &lt; 6 &amp; *120 EUR*, <mailto:ann@example.com|ann@example.com>';
    expect(readMessageWords({ type: 'message', user: 'U0SAM', text, blocks: TYPED_BLOCKS })).toBe(
      'Ann wants the workshop 🎉, 5 < 6 & 120 EUR, ann@example.com',
    );
    expect(readMessageWords({ type: 'message', user: 'U0SAM', text })).toBe(
      'Ann wants the workshop 🎉, 5 < 6 & *120 EUR*, ann@example.com',
    );
  });

  it('reads a forwarded message, and what was said with it', () => {
    const forwarded = 'Ann wants the workshop 🎉, 5 < 6 & 120 EUR, ann@example.com';
    expect(readMessageWords(FORWARDED)).toBe(forwarded);
    expect(readMessageWords({ ...FORWARDED, text: 'for you' })).toBe(`for you\n${forwarded}`);
  });

  it('reads a forwarded message of an older client from its text', () => {
    const [{ message_blocks: _, ...older }] = FORWARDED.attachments as [(typeof FORWARDED.attachments)[0]];
    expect(readMessageWords({ ...FORWARDED, attachments: [older] })).toBe(
      'Ann wants the workshop 🎉, 5 < 6 & *120 EUR*, ann@example.com',
    );
  });

  it("reads an app's blocks from top to bottom, without what is there to be pressed", () => {
    const blocks = [
      { type: 'header', text: plain('New order :tada:') },
      {
        type: 'section',
        fields: [mrkdwn('*Customer*\nAnn &amp; Bo'), mrkdwn('*Total*\n1,250.00 EUR')],
        text: mrkdwn('<https://shop.example.com/42|Order 42>'),
        accessory: { type: 'button', action_id: 'open', text: plain('Open the order') },
      },
      { type: 'divider' },
      {
        type: 'context',
        elements: [{ type: 'image', alt_text: 'logo' }, mrkdwn('due <!date^1795341600^{date}|fri 18:00>')],
      },
      { type: 'actions', elements: [{ type: 'button', action_id: 'pay', text: plain('Refund') }] },
      {
        type: 'table',
        rows: [[{ type: 'raw_text', text: 'Deposit' }, richText(section({ type: 'text', text: '80 EUR' }))]],
      },
    ];
    expect(readMessageWords({ bot_id: 'B1', text: 'New order', blocks }).split('\n')).toEqual([
      'New order 🎉',
      'Order 42',
      '*Customer*',
      'Ann & Bo',
      '*Total*',
      '1,250.00 EUR',
      'due fri 18:00',
      'Deposit 80 EUR',
    ]);
  });

  it('reads blocks of newer kinds, each from its title on', () => {
    const blocks = [
      {
        type: 'card',
        actions: [{ type: 'button', text: plain('Open'), url: 'https://x.com' }],
        body: mrkdwn('due friday'),
        subtitle: mrkdwn('120 EUR'),
        title: mrkdwn('Workshop'),
      },
      {
        type: 'container',
        child_blocks: [{ type: 'section', text: mrkdwn('for Ann') }],
        title: plain('Order 42'),
      },
      {
        type: 'data_table',
        rows: [
          [
            { type: 'raw_text', text: 'Deposit' },
            { type: 'raw_number', value: 80, text: '80.00 EUR' },
          ],
        ],
        caption: 'Open sums',
      },
      {
        type: 'task_card',
        task_id: 't1',
        title: 'Ask Ann',
        details: richText(section({ type: 'text', text: '5 USD' })),
      },
    ];
    expect(readMessageWords({ blocks }).split('\n')).toEqual([
      'Workshop',
      '120 EUR',
      'due friday',
      'Order 42',
      'for Ann',
      'Open sums',
      'Deposit 80.00 EUR',
      'Ask Ann',
      '5 USD',
    ]);
  });

  it('reads attachments of the older way, and their fallback only where they show nothing', () => {
    const attachments = [
      {
        fallback: 'Invoice 7 for Ann',
        pretext: 'An invoice is due',
        author_name: 'Billing',
        title: 'Invoice 7',
        title_link: 'https://billing.example.com/7',
        text: '<@U1|ann> owes *120 EUR*',
        fields: [
          { title: 'Email', value: '<mailto:ann@example.com|ann@example.com>', short: true },
          { title: '', value: 'by friday', short: false },
        ],
        footer: 'Billing',
        ts: '1795341000',
      },
      { fallback: 'Reminder: 80 EUR', image_url: 'https://billing.example.com/7.png' },
      { blocks: [{ type: 'section', text: mrkdwn('Deposit 50 EUR') }], fallback: '[no preview available]' },
    ];
    expect(readMessageWords({ text: '', attachments }).split('\n')).toEqual([
      'An invoice is due',
      'Invoice 7',
      '@ann owes *120 EUR*',
      'Email: ann@example.com',
      'by friday',
      'Reminder: 80 EUR',
      'Deposit 50 EUR',
    ]);
  });

  it('reads the names of files, and a preview that says the same only once', () => {
    const preview = { title: 'Workshop', text: '120 EUR', from_url: 'https://shop.example.com/w' };
    const message = {
      text: '<https://shop.example.com/w>',
      files: [
        { id: 'F1', name: 'offer.pdf', title: 'Offer 120 EUR' },
        { id: 'F2', name: 'plan.pdf' },
      ],
      attachments: [preview, { ...preview, id: 2 }],
    };
    expect(readMessageWords(message)).toBe(
      'https://shop.example.com/w\nOffer 120 EUR\nplan.pdf\nWorkshop\n120 EUR',
    );
  });

  it('reads lists and mentions as plain words', () => {
    const blocks = [
      richText(
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: [
            section({ type: 'user', user_id: 'U1' }, { type: 'text', text: ' 5 USD' }),
            section(
              { type: 'link', url: 'https://x.com', text: 'see' },
              { type: 'channel', channel_id: 'C1' },
            ),
          ],
        },
        {
          type: 'rich_text_quote',
          elements: [
            { type: 'date', timestamp: 1, fallback: 'fri 18:00' },
            { type: 'broadcast', range: 'here' },
          ],
        },
        {
          type: 'rich_text_preformatted',
          elements: [
            { type: 'usergroup', usergroup_id: 'S1' },
            { type: 'emoji', name: 'wave', skin_tone: 3 },
            { type: 'emoji', name: 'lotus' },
            { type: 'color', value: '#ff0000' },
          ],
        },
      ),
    ];
    expect(readMessageWords({ blocks })).toBe('@U1 5 USD\nsee#C1\nfri 18:00@here\n@S1👋🏼🪷#ff0000');
  });

  it.each([
    [{ name: 'wave', unicode: '1f44b-1f3fc', skin_tone: 3 }, '👋🏼'],
    [{ name: 'a_name_of_next_year', unicode: '1f6df' }, '🛟'],
    [{ name: 'wave', unicode: 'ffffff', skin_tone: 3 }, '👋🏼'],
    [{ name: 'wave' }, '👋'],
    [{ name: 'lotus_logo', url: 'https://emoji.example.com/lotus.png' }, ':lotus_logo:'],
  ])('reads the emoji %j', (emoji, shown) => {
    expect(readMessageWords({ blocks: [richText(section({ type: 'emoji', ...emoji }))] })).toBe(shown);
  });

  it('keeps to 4,000 characters, and cuts no number in two', () => {
    expect(readMessageWords({ text: `${'a'.repeat(3_997)} 1250 USD` })).toBe('a'.repeat(3_997));
    expect(readMessageWords({ text: `${'a'.repeat(3_995)} 1250` })).toHaveLength(4_000);
  });

  it('looks no deeper than people do', () => {
    let message: object = { text: 'deepest' };
    for (let at = 0; at < 1_000; at += 1)
      message = { text: `${at}`, attachments: [{ message_blocks: [{ message }] }] };
    expect(readMessageWords(message)).toBe('999\n998\n997\n996');
    let block: object = { type: 'section', text: plain('deep') };
    for (let at = 0; at < 1_000; at += 1) block = { type: 'container', blocks: [block] };
    expect(readMessageWords({ text: 'seen', blocks: [block] })).toBe('seen');
  });

  it('never throws, whatever stands in a message', () => {
    const names = fc.constantFrom(
      'text',
      'blocks',
      'attachments',
      'elements',
      'type',
      'fields',
      'files',
      'message',
      'message_blocks',
      'rows',
    );
    const values = fc.constantFrom('rich_text', 'section', 'mrkdwn', 'rich_text_list', 'emoji');
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.anything(),
        values,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(names, tie('any'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(any, (message) => {
        expect(readMessageWords(message).length).toBeLessThanOrEqual(4_000);
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});
