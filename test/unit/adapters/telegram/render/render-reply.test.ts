import { describe, expect, it } from '@jest/globals';
import { text } from '../../../../../src/adapters/chat/cards/line.js';
import { says } from '../../../../../src/adapters/chat/conversation/model/part.js';
import type { PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { buildCancelQuestion } from '../../../../../src/adapters/chat/conversation/pages/build-cancel-question.js';
import { buildCreated } from '../../../../../src/adapters/chat/conversation/pages/build-created.js';
import { buildHelpPage } from '../../../../../src/adapters/chat/conversation/pages/build-help.js';
import { buildLinkList } from '../../../../../src/adapters/chat/conversation/pages/build-link-list.js';
import { buildQr } from '../../../../../src/adapters/chat/conversation/pages/build-qr.js';
import { buildRefusal } from '../../../../../src/adapters/chat/conversation/pages/build-refusal.js';
import { buildReview } from '../../../../../src/adapters/chat/conversation/pages/build-review.js';
import { buildStart } from '../../../../../src/adapters/chat/conversation/pages/build-start.js';
import { buildStatus } from '../../../../../src/adapters/chat/conversation/pages/build-status.js';
import { renderPick } from '../../../../../src/adapters/telegram/render/render-pick.js';
import { renderReply } from '../../../../../src/adapters/telegram/render/render-reply.js';
import type { LinkDraft } from '../../../../../src/domain/link/link.js';
import { toLinkForMember } from '../../../../../src/service/links/link-for-member.js';
import { buildTestDraft, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { readHtml } from '../read-html.js';
import { keyOf, labelsOf } from './labels.js';

const publicUrl = 'https://pay.example.com';
const ADDRESS = 'https://pay.example.com/p/slug000000000000000001';
const reader = {
  words: ENGLISH,
  now: START,
  timeZone: 'Asia/Bangkok',
  merchantZone: 'Asia/Bangkok',
  isConnected: () => true,
};
const actor = buildTestActor({ role: 'owner' });
const LINK = buildTestLink();
const FOR_MEMBER = toLinkForMember(actor, LINK);
const cardPlace = [text('The card goes to you.')];

const review = (change: Partial<LinkDraft> = {}, known: readonly { linkId: string }[] = []) =>
  renderReply(
    ENGLISH,
    buildReview({
      draftId: 'dft_1',
      draft: buildTestDraft(change),
      reminders: 'off',
      mode: 'test',
      cardPlace,
      notice: null,
      known: known.map(({ linkId }) => ({ linkId, customer: buildTestDraft().customer })),
      hasWhatsappTemplate: false,
      stops: [],
      ...reader,
    }),
  );

function page(...parts: PageReply['parts']): PageReply {
  return { kind: 'question', title: 'Payment link', words: 'In words', parts };
}

describe('a review', () => {
  it('says all that Create will make, test mode once', () => {
    const shown = readHtml(review().html);
    expect(shown.text).toBe(
      [
        'Check before it goes out',
        '',
        '49.99 USD',
        'School fees',
        '',
        'For: Ann Lee, ann@example.com',
        'Sending: Not sent: you share it',
        'Expires: Never expires',
        'Reference: made for you (PL-…)',
        '',
        'Test mode: no money moves.',
        '',
        'The card goes to you. Nothing is sent until you press Create link.',
      ].join('\n'),
    );
    expect(shown.entities).toEqual([
      { tag: 'b', attributes: '', text: 'Check before it goes out' },
      { tag: 'b', attributes: '', text: '49.99 USD' },
    ]);
  });

  it('has the only button that creates, and beside it what changes the draft or leaves it', () => {
    const shown = review();
    expect(labelsOf(shown)).toEqual([['Create link'], ['Edit', 'Back', 'Cancel']]);
    expect(keyOf(shown, 'Create link')).toMatchObject({ press: { kind: 'confirm', draftId: 'dft_1' } });
    expect(keyOf(shown, 'Edit')).toMatchObject({ press: { kind: 'edit', draftId: 'dft_1' } });
    expect(keyOf(shown, 'Back')).toMatchObject({
      press: { kind: 'intent', intent: { kind: 'back_to_form', draftId: 'dft_1' } },
    });
    expect(keyOf(shown, 'Cancel')).toMatchObject({ press: { kind: 'dismiss' } });
  });

  it('offers the customers who may be meant first', () => {
    const shown = review({}, [{ linkId: 'lnk_2' }]);
    expect(labelsOf(shown)[0]).toEqual(['Use Ann Lee, ann@example.com']);
    expect(shown.keys[0]?.[0]).toMatchObject({
      press: { intent: { kind: 'use_customer', linkId: 'lnk_2' } },
    });
  });

  it('lets no word of the customer mean anything', () => {
    const { html } = review({ description: '</b><a href="tg://user?id=1">pay &amp; go</a>\u202e' });
    const shown = readHtml(html);
    expect(shown.text).toContain('</b><a href="tg:\u2060//user?id=1">pay &amp; go</a>');
    expect(shown.entities.map(({ tag }) => tag)).toEqual(['b', 'b']);
  });

  it('says over it why nothing was made', () => {
    const noticed = {
      ...buildReview({
        draftId: 'dft_1',
        draft: buildTestDraft(),
        reminders: 'off',
        mode: 'live',
        cardPlace,
        notice: 'Another link has this reference',
        known: [],
        hasWhatsappTemplate: false,
        stops: [],
        ...reader,
      }),
    };
    expect(readHtml(renderReply(ENGLISH, noticed).html).text).toMatch(
      /^Check before it goes out\n\nAnother link has this reference\n\n49\.99 USD\n/,
    );
  });
});

describe('a new link', () => {
  const created = buildCreated({ link: LINK, publicUrl, cardPlace, ...reader });
  const shown = renderReply(ENGLISH, created);

  it('is shared where there is a place of their team’s to share it to, and nowhere else', () => {
    const labels = (hasPlace: boolean) => labelsOf(renderReply(ENGLISH, created, { hasPlace })).flat();
    expect(labels(true)).toContain('Share to a group');
    expect(labels(false)).toEqual(labels(true).filter((label) => label !== 'Share to a group'));
  });

  it('has its address on a line of its own, and a button that copies nothing else', () => {
    expect(readHtml(shown.html).text).toContain(`\n${ADDRESS}\n`);
    expect(keyOf(shown, 'Copy')).toEqual({ label: 'Copy', copy: ADDRESS });
    expect(keyOf(shown, 'Open the pay page')).toEqual({ label: 'Open the pay page', url: ADDRESS });
  });

  it('shows its code as a picture, and asks before it is called off', () => {
    const link = { linkId: 'lnk_1' };
    expect(keyOf(shown, 'Show QR')).toMatchObject({
      press: { kind: 'intent', intent: { kind: 'show_qr', link } },
    });
    expect(keyOf(shown, 'Cancel link')).toEqual({
      label: 'Cancel link',
      style: 'danger',
      press: { kind: 'ask_first', intent: { kind: 'cancel', link } },
    });
  });
});

describe('a question', () => {
  it('that was asked already asks no more: yes, in its own words, and no', () => {
    const shown = renderReply(ENGLISH, buildCancelQuestion(ENGLISH, FOR_MEMBER));
    expect(labelsOf(shown)).toEqual([['Cancel link', 'Keep it']]);
    expect(keyOf(shown, 'Cancel link')).toMatchObject({
      press: { kind: 'intent', intent: { kind: 'cancel' } },
    });
    expect(keyOf(shown, 'Keep it')).toMatchObject({ press: { kind: 'dismiss' } });
  });
});

describe('a status', () => {
  it('begins with how the link stands, and ends with its history', () => {
    const shown = renderReply(
      ENGLISH,
      buildStatus({ link: FOR_MEMBER, actor, publicUrl, stops: [], people: [], ...reader }),
    );
    const { text: said, entities } = readHtml(shown.html);
    expect(entities).toEqual([{ tag: 'b', attributes: '', text: '⚪ Open · 49.99 USD · School fees' }]);
    expect(said.split('\n')[0]).toBe('⚪ Open · 49.99 USD · School fees');
  });
});

describe('a list', () => {
  const list = { links: [FOR_MEMBER], page: 1, pageCount: 2, total: 13, rest: 'none' } as const;
  const query = { mine: false, states: [], words: null };
  const shown = renderReply(ENGLISH, buildLinkList({ list, query, now: START, words: ENGLISH }));

  it('has a line and a button for each link, its pages, and what narrows it', () => {
    expect(readHtml(shown.html).text).toBe(
      'PL-7KQ2M9 · ⚪ Open · 49.99 USD · School fees · Ann Lee · now\n\nAll links, newest first: 1 to 1 of 13',
    );
    expect(labelsOf(shown)).toEqual([['PL-7KQ2M9'], ['Older'], ['Show: All links', 'Make one again']]);
  });

  it('shows what it can be narrowed to once that is pressed, with what holds now marked', () => {
    const key = keyOf(shown, 'Show: All links');
    const press = 'press' in key && key.press.kind === 'pick' ? key.press : null;
    if (press === null) throw new Error('Show opens a choice');
    const pick = renderPick(ENGLISH, press);
    expect(pick.html).toBe('<b>Show</b>');
    expect(labelsOf(pick)[0]).toEqual(['✓ All links', 'My links']);
    expect(labelsOf(pick).at(-1)).toEqual(['Close']);
    expect(keyOf(pick, 'Paid')).toMatchObject({ press: { intent: { kind: 'filter_list', filter: 'paid' } } });
  });
});

describe('what a person begins from', () => {
  it('puts what answers one thing in rows of its own', () => {
    const zones = [
      { zone: 'Asia/Bangkok', city: 'Bangkok' },
      { zone: 'Europe/London', city: 'London' },
    ];
    const page = buildStart({
      words: ENGLISH,
      merchant: buildTestMerchant(),
      actor: buildTestActor(),
      zones,
      watching: null,
      own: null,
      ...{ left: null, timeZone: 'Asia/Bangkok' },
    });
    expect(labelsOf(renderReply(ENGLISH, page))).toEqual([
      ['New payment link', 'Links'],
      ['Help'],
      ['Bangkok', 'London'],
      ['Another city'],
    ]);
  });

  it('has how their links stand above what can be done, as it is read', () => {
    const page = buildStart({
      ...{
        words: ENGLISH,
        merchant: buildTestMerchant(),
        actor: buildTestActor(),
        zones: [],
        watching: null,
        left: null,
        timeZone: 'Asia/Bangkok',
      },
      own: { waiting: { links: [FOR_MEMBER], total: 1 }, paid: { links: [], total: 0 }, now: START },
    });
    expect(labelsOf(renderReply(ENGLISH, page))).toEqual([
      ['PL-7KQ2M9'],
      ['New payment link', 'Links'],
      ['Help'],
    ]);
  });
});

describe('a QR code', () => {
  it('is a picture of the pay page, with its words below', () => {
    const shown = renderReply(ENGLISH, buildQr(ENGLISH, LINK, publicUrl));
    expect(shown.picture).toEqual({ kind: 'qr', payUrl: ADDRESS });
    expect(shown.html).toBe('QR code: 49.99 USD, PL-7KQ2M9');
    expect(labelsOf(shown)).toEqual([['Save the QR code', 'Open the QR code']]);
  });
});

describe('help and refusals', () => {
  it('have examples that are copied by a press on them', () => {
    const help = readHtml(renderReply(ENGLISH, buildHelpPage(ENGLISH)).html);
    expect(help.entities).toContainEqual({ tag: 'code', attributes: '', text: '/paylink find school fees' });
    const refusal = renderReply(
      ENGLISH,
      buildRefusal(ENGLISH, { text: 'No <b>', example: '/paylink 5 "x"' }),
    );
    expect(refusal).toEqual({ html: 'No &lt;b&gt;\n<code>/paylink 5 &quot;x&quot;</code>', keys: [] });
  });
});

describe('what there is no room for', () => {
  it('is the oldest of a history', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `${String(at).padStart(3, '0')} ${'x'.repeat(80)}`);
    const { text: said } = readHtml(
      renderReply(ENGLISH, page(says('First'), { kind: 'history', lines })).html,
    );
    expect(said.length).toBeLessThanOrEqual(4_096);
    expect(said).toMatch(/^First\n\n0[5-9]\d x/);
    expect(said).toContain('099 x');
  });

  it('is the end of a fact, not what comes below it', () => {
    const facts = [
      { name: 'notes', label: 'Notes', value: '&<>'.repeat(2_000) },
      { name: 'reference', label: 'Reference', value: 'INV-42' },
    ] as const;
    const { text: said } = readHtml(renderReply(ENGLISH, page({ kind: 'facts', facts })).html);
    expect(said).toContain('…\nReference: INV-42');
  });

  it('is the end of the rest, never half of an escape', () => {
    const parts = Array.from({ length: 10 }, () => says('&'.repeat(900)));
    const { text: said } = readHtml(renderReply(ENGLISH, page(...parts)).html);
    expect(said.length).toBeLessThanOrEqual(4_096);
    expect(said.endsWith('&…')).toBe(true);
  });

  it('is less under a picture', () => {
    const picture = { kind: 'picture', url: `${ADDRESS}/qr.png`, text: 'QR' } as const;
    const { text: said } = readHtml(renderReply(ENGLISH, page(says('x'.repeat(3_000)), picture)).html);
    expect(said.length).toBeLessThanOrEqual(1_024);
  });
});

it('says in words what a page has no parts for', () => {
  expect(renderReply(ENGLISH, page()).html).toBe('In words');
});
