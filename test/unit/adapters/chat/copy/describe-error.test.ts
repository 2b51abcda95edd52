import { describe, expect, it } from '@jest/globals';
import { ASKED_COPY } from '../../../../../src/adapters/chat/copy/asked-copy.js';
import { describeError } from '../../../../../src/adapters/chat/copy/describe-error.js';
import { NEXT_LINES } from '../../../../../src/adapters/chat/grammar/next-lines.js';
import { parseCommand } from '../../../../../src/adapters/chat/grammar/parse-command.js';
import catalog from '../../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import { AppError } from '../../../../../src/domain/errors.js';
import type { LinkAsk } from '../../../../../src/domain/link/link-ask.js';
import { ENGLISH } from '../../../../support/english.js';

describe('describeError', () => {
  it('says what failed, why, what to do, and gives a line to copy', () => {
    expect(describeError(ENGLISH, new AppError('link_not_found'), { prefix: '/paylink' })).toEqual({
      text: "I can't find this link: no link has this reference. Look for it by the customer or the description.",
      example: '/paylink find school fees',
    });
  });

  it('gives a line about the link that was refused, not about the sample', () => {
    const error = new AppError('link_already_paid', { state: 'paid', reference: 'INV-$&', asked: 'cancel' });
    expect(describeError(ENGLISH, error, { prefix: '/paylink' }).example).toBe('/paylink status INV-$&');
    expect(describeError(ENGLISH, new AppError('write_conflict'), { prefix: '/paylink' }).example).toBe(
      '/paylink status PL-7KQ2M9',
    );
  });

  it.each<[LinkAsk, string]>([
    ['cancel', "I can't cancel this link now: the customer is paying it."],
    ['share', "I can't share this link now: the customer is paying it."],
    ['show_qr', "I can't show this link's QR code now: the customer is paying it."],
    ['start_attempt', "I can't do this now: the customer is paying it."],
  ])('says of a payment under way what it stands against: %s', (asked, text) => {
    const error = new AppError('payment_under_way', { state: 'processing', reference: 'INV-42', asked });
    expect(describeError(ENGLISH, error, { prefix: '/paylink' })).toEqual({
      text: `${text} Wait for the bank; the card shows how it ends.`,
      example: '/paylink status INV-42',
    });
  });

  it('offers a new link to whoever shares one that has expired, not to whoever cancels it', () => {
    const describe = (asked: LinkAsk) =>
      describeError(ENGLISH, new AppError('link_expired', { state: 'expired', reference: 'INV-42', asked }), {
        prefix: '/paylink',
      });
    expect(describe('share')).toEqual({
      text: "I can't do this: the link has expired. Make a new link.",
      example: '/paylink reissue INV-42',
    });
    expect(describe('cancel')).toEqual({
      text: "I can't do this: the link has expired. Nobody can pay it any more.",
      example: '/paylink status INV-42',
    });
  });

  it('sends nobody to a manager for what only the owner may do', () => {
    const settings = new AppError('not_allowed', { action: 'change_settings', role: 'manager' });
    expect(describeError(ENGLISH, settings, { prefix: '/paylink' }).text).toMatch(
      /your role does not cover it\. Ask the owner\.$/,
    );
    const cancel = new AppError('not_allowed', { action: 'cancel_any_link', role: 'sales' });
    expect(describeError(ENGLISH, cancel, { prefix: '/paylink' }).text).toMatch(
      /Ask a manager or the owner\.$/,
    );
  });

  it('names the owner to a guest, and says who else can help where there is none', () => {
    const text = (ownerName: string | null) =>
      describeError(ENGLISH, new AppError('role_missing', { ownerName }), { prefix: '/paylink' }).text;
    expect(text('Olivia Park')).toBe(
      "I can't do this for you: you are a guest here. Ask the owner, Olivia Park, to give you a role.",
    );
    expect(text(null)).toMatch(/Ask whoever runs Paylink here to give you a role\.$/);
  });

  it('keeps the voice: no moods, no exclamation marks, a reason of about five words', () => {
    const said = Object.entries(catalog).filter(([key]) => /^(?:error|fact\.decline)\./.test(key));
    expect(said.filter(([, text]) => /!|oops|sorry|success|please/i.test(text))).toEqual([]);
    const reasons = said.flatMap(([key, text]) => (/\.failed/.test(key) ? text.split(': ').slice(1) : []));
    expect(reasons).toHaveLength(55);
    expect(reasons.filter((why) => why.split(' ').length > 7)).toEqual([]);
  });

  it('gives only examples that are read as a command', () => {
    const asked = Object.values(ASKED_COPY).flatMap((copies) => Object.values(copies));
    const all = [...Object.values(NEXT_LINES), ...asked.map(({ example = null }) => example)];
    const examples = all.filter((example) => example !== null);
    const unread = examples.filter((example) => /unknown|malformed/.test(parseCommand(example).kind));
    expect(unread).toEqual([]);
  });
});
