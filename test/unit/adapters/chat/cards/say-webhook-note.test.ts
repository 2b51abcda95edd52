import { describe, expect, it } from '@jest/globals';
import { sayWebhookNote } from '../../../../../src/adapters/chat/cards/say-webhook-note.js';
import type { Choice } from '../../../../../src/adapters/chat/choices/choice.js';
import type { WebhookNote } from '../../../../../src/domain/news/merchant-note.js';
import { ENGLISH } from '../../../../support/english.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';

const NOTE: WebhookNote = {
  ...{ kind: 'webhook_health', endpointId: 'whe_1', url: 'https://shop.example/hooks', mode: 'live' },
  ...{ health: 'failing', since: new Date('2026-11-24T20:00:00Z'), problem: 'answered 500' },
  offAt: new Date('2026-11-29T20:00:00Z'),
};

/** Null: it leads to an address. */
const intentOf = (choice: Choice) => ('intent' in choice ? choice.intent : null);

const say = (change: Partial<WebhookNote>) => {
  const context = { words: ENGLISH, timeZone: 'Asia/Bangkok' };
  const { lines, buttons } = sayWebhookNote({ ...NOTE, ...change }, context);
  return [...lines, ...buttons.map((button) => `[${button.label}: ${intentOf(button)?.kind}]`)];
};

const PROBLEM = 'Since Wed 25 Nov 2026, 03:00, Bangkok time. The last problem: answered 500.';
const OFF = 'Switch it on when it answers again, then send what was missed: events are kept for 30 days.';

describe('sayWebhookNote', () => {
  it('says after the first hour that it fails, since when, why, and when it is switched off', () => {
    expect(say({})).toEqual([
      'Webhooks to shop.example/hooks fail',
      PROBLEM,
      'I try on; without an answer it is switched off on Mon 30 Nov 2026, 03:00, Bangkok time. Nothing is lost: what was missed can be sent afterwards.',
      '[This address: show_endpoint]',
    ]);
  });

  it('says a day before that it is switched off', () => {
    expect(say({ health: 'soon_off' })).toEqual([
      'Webhooks to shop.example/hooks are switched off within a day',
      PROBLEM,
      'Without an answer it is switched off on Mon 30 Nov 2026, 03:00, Bangkok time. What was missed can be sent afterwards.',
      '[This address: show_endpoint]',
    ]);
  });

  it('says that it is off, and sends what was missed in one press', () => {
    expect(say({ health: 'off' })).toEqual([
      'Webhooks to shop.example/hooks are off: nothing but failures for 5 days',
      ...[PROBLEM, OFF],
      ...['[Switch on and send what was missed: send_missed]', '[This address: show_endpoint]'],
    ]);
    expect(say({ health: 'gone', problem: null })).toEqual([
      'Webhooks to shop.example/hooks are off: it answered 410, gone',
      OFF,
      ...['[Switch on and send what was missed: send_missed]', '[This address: show_endpoint]'],
    ]);
  });

  it('says that it works again, and sends what was missed', () => {
    expect(say({ health: 'works', problem: null, offAt: null })).toEqual([
      'Webhooks to shop.example/hooks work again',
      'It failed since Wed 25 Nov 2026, 03:00, Bangkok time. What did not arrive can be sent now, in order.',
      ...['[Send what was missed: send_missed]', '[This address: show_endpoint]'],
    ]);
    const { buttons } = sayWebhookNote({ ...NOTE, health: 'works' }, { words: ENGLISH, timeZone: 'UTC' });
    expect(buttons.map(intentOf)).toEqual([
      { kind: 'send_missed', endpointId: 'whe_1', hours: 720 },
      { kind: 'show_endpoint', endpointId: 'whe_1' },
    ]);
  });

  it('has all of its words in the catalogs', () => {
    const texts = (['failing', 'soon_off', 'off', 'gone', 'works'] as const).flatMap((health) => {
      const said = sayWebhookNote({ ...NOTE, health }, { words: PSEUDO, timeZone: 'UTC' });
      return [...said.lines, ...said.buttons.map(({ label }) => label)];
    });
    expect(listFaults(texts, ['shop.example/hooks', 'answered 500'])).toEqual([]);
  });
});
