import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FormEntries } from '../../../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { Intent } from '../../../../../../src/adapters/chat/conversation/model/intent.js';
import type { Language } from '../../../../../../src/domain/text/language.js';
import { type ConversationBench, createConversationBench } from '../conversation-bench.js';

let bench: ConversationBench;
beforeEach(() => {
  bench = createConversationBench();
});

async function askForm(intent: Intent) {
  const reply = await bench.ask('owner', intent);
  if (reply.kind !== 'form') throw new Error(`no form but ${reply.kind}`);
  return reply;
}

/** What is chosen in the select of languages; undefined where the form has none. */
async function chosenIn(intent: Intent) {
  const { fields } = await askForm(intent);
  const field = fields.find((each) => 'name' in each && each.name === 'language');
  return field?.kind === 'select' ? field.chosen : undefined;
}

async function review(entries: FormEntries): Promise<string> {
  const reply = await bench.ask('owner', { kind: 'review', reissueOf: null, entries });
  if (reply.kind !== 'review') throw new Error(`no review but ${JSON.stringify(reply)}`);
  return reply.draftId;
}

async function makeLink(entries: FormEntries): Promise<string> {
  const waitsAt = { platform: 'telegram', handle: {} } as const;
  const making = await bench.ask('owner', { kind: 'confirm', draftId: await review(entries), waitsAt });
  if (making.kind !== 'making') throw new Error(`not being made but ${making.kind}`);
  await bench.conversation.finish(making);
  const news = bench.told.at(-1);
  if (news?.outcome.kind !== 'created') throw new Error('no link was made');
  return news.outcome.link.id;
}

async function settingsLanguage(): Promise<Language | undefined> {
  return (await bench.store.merchants.findById('mer_lotus'))?.settings.language;
}

describe('the language of the customer', () => {
  it('is not asked for in the short form, and is in the whole one, where it is what the settings say', async () => {
    expect(await chosenIn({ kind: 'open_form' })).toBeUndefined();
    const more = { kind: 'change_form', entries: {}, change: { kind: 'show_more' } } as const;
    expect(await chosenIn(more)).toBe('settings');
  });

  it('goes with the link, and stands in the form on the way back and when it is made again', async () => {
    const entries = { amount: '5', currency: 'USD', language: 'vi' };
    expect(await chosenIn({ kind: 'back_to_form', draftId: await review(entries) })).toBe('vi');
    const linkId = await makeLink(entries);
    expect(await bench.store.links.findById('mer_lotus', linkId)).toMatchObject({ language: 'vi' });
    expect(await chosenIn({ kind: 'again', link: { linkId } })).toBe('vi');
  });

  it('is left to the settings by a link that names none', async () => {
    const linkId = await makeLink({ amount: '5', currency: 'USD', language: 'settings' });
    expect(await bench.store.links.findById('mer_lotus', linkId)).toMatchObject({ language: null });
    expect(await chosenIn({ kind: 'again', link: { linkId } })).toBeUndefined();
  });

  it('shows what a line said of it', async () => {
    const reply = await bench.ask('owner', { kind: 'create', text: '5 usd lang:ไทย' });
    if (reply.kind !== 'review') throw new Error(`no review but ${reply.kind}`);
    expect(await chosenIn({ kind: 'back_to_form', draftId: reply.draftId })).toBe('th');
  });

  it('is refused under its field when it is none of ours', async () => {
    const reply = await bench.ask('owner', {
      kind: 'review',
      reissueOf: null,
      entries: { amount: '5', currency: 'USD', language: 'klingon' },
    });
    expect(reply).toEqual({ kind: 'problems', problems: { language: expect.any(String) } });
  });
});

describe('the language of the settings', () => {
  it('is saved, and is what a new link goes by', async () => {
    expect(await chosenIn({ kind: 'open_settings' })).toBe('en');
    await bench.ask('owner', { kind: 'save_settings', entries: { language: 'ko' } });
    expect(await settingsLanguage()).toBe('ko');
    expect(await chosenIn({ kind: 'open_settings' })).toBe('ko');
  });

  it('stays as it was for a value that is none of ours, and for a form of before', async () => {
    await bench.ask('owner', { kind: 'save_settings', entries: { language: 'th' } });
    await bench.ask('owner', { kind: 'save_settings', entries: { language: 'klingon' } });
    await bench.ask('owner', { kind: 'save_settings', entries: {} });
    expect(await settingsLanguage()).toBe('th');
  });
});

describe('a form', () => {
  it('is in the words of whoever asked for it', async () => {
    const member = await bench.store.merchants.findMember('mer_lotus', 'mem_owner');
    if (member === null) throw new Error('no owner');
    await bench.store.merchants.updateMember('mer_lotus', member.id, { ...member, language: 'vi' });
    const form = await askForm({ kind: 'open_form' });
    const currency = form.fields.find((field) => 'name' in field && field.name === 'currency');
    expect(currency).toMatchObject({
      groups: [{ options: expect.arrayContaining([{ label: 'USD, Đô la Mỹ', value: 'USD' }]) }, {}, {}],
    });
  });
});
