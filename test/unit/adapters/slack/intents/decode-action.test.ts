import { describe, expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { decodeAction } from '../../../../../src/adapters/slack/intents/decode-action.js';
import { encodeIntent } from '../../../../../src/adapters/slack/intents/encode-intent.js';

const decode = (name: string, value = '', draftId: string | null = null) =>
  decodeAction({ name, value, draftId });
const link = { linkId: 'lnk_1' };

describe('encodeIntent', () => {
  it.each<[Pressable]>([
    [{ kind: 'open_form' }],
    [{ kind: 'open_settings' }],
    [{ kind: 'open_sending' }],
    [{ kind: 'open_gateways' }],
    [{ kind: 'ask_trial', channel: 'whatsapp' }],
    [{ kind: 'open_draft', draftId: 'dft_1' }],
    [{ kind: 'choose_amount', draftId: 'dft_1', amount: { minor: 123400, currency: 'USD' } }],
    [{ kind: 'list', query: { mine: true, states: ['open'], words: 'ann' }, page: 2 }],
    [{ kind: 'filter_list', filter: 'paid' }],
    [{ kind: 'status', link }],
    [{ kind: 'cancel', link }],
    [{ kind: 'ask_share', link }],
    [{ kind: 'ask_lift', link, channel: 'sms' }],
    [{ kind: 'show_qr', link }],
    [{ kind: 'again', link }],
    [{ kind: 'use_customer', draftId: 'dft_1', linkId: 'lnk_1' }],
  ])('is read back: %j', (intent) => {
    const { actionId, value } = encodeIntent(intent);
    expect(decode(actionId, value)).toEqual(intent);
  });

  it('puts no reference on a button', () => {
    expect(() => encodeIntent({ kind: 'status', link: { reference: 'INV-42' } })).toThrow();
  });
});

describe('decodeAction', () => {
  it.each([
    ['link_share', 'lnk_1', { kind: 'ask_share', link }],
    ['link_cancel', 'lnk_1', { kind: 'cancel', link }],
    ['link_show_status', 'lnk_1', { kind: 'status', link }],
    ['link_more', 'link_show_status:lnk_1', { kind: 'status', link }],
    ['link_more', 'link_show_qr:lnk_1', { kind: 'show_qr', link }],
    ['link_more', 'link_again:lnk_1', { kind: 'again', link }],
    ['draft_open_form', 'dft_1', { kind: 'open_draft', draftId: 'dft_1' }],
    ['home_new_link', '', { kind: 'open_form' }],
    ['home_settings', '', { kind: 'open_settings' }],
  ])('reads %s of an old message for ever', (name, value, intent) => {
    expect(decode(name, value)).toEqual(intent);
  });

  it('takes the draft of Back from the modal', () => {
    expect(decode('review_back', '', 'dft_1')).toEqual({ kind: 'back_to_form', draftId: 'dft_1' });
  });

  it.each([
    ['link_open_pay_page', ''],
    ['link_show_qr', ''],
    ['link_more', 'link_open_pay_page:lnk_1'],
    ['link_more', 'constructor:lnk_1'],
  ])('asks for nothing when %s opens an address: %j', (name, value) => {
    expect(decode(name, value)).toBeNull();
  });

  it.each(['link_unheard_of', 'constructor', ''])('knows nothing of %j', (name) => {
    expect(decode(name, 'x')).toBeUndefined();
  });

  it.each(['', 'dft_1', 'dft_1:', ':lnk_1', 'dft_1:lnk_1:x'])('refuses the customer %j', (value) => {
    expect(() => decode('review_use_customer', value)).toThrow();
  });

  it.each(['', 'dft_1', 'dft_1:0:USD', 'dft_1:5:DEM', 'dft_1:x:USD'])('refuses the amount %j', (value) => {
    expect(() => decode('draft_choose_amount', value)).toThrow();
  });
});
