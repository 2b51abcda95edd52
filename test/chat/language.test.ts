import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
});
afterEach(() => bench.stop());

async function review(line: string, amount: string): Promise<string> {
  await sam.types('#sales', line);
  await waitForModal(sam, amount);
  const shown = readModal(sam);
  await sam.closes('all');
  return shown;
}

async function changeLocale(locale: string): Promise<void> {
  await bench.platform.changeLocale('U0SAM', locale);
  await bench.whenIdle();
}

async function storedLanguage() {
  const account = { platform: 'slack', workspaceId: 'T0LOTUS', userId: 'U0SAM' } as const;
  return (await bench.services.recogniseMember(account))?.member.language;
}

describe('the language of a person', () => {
  it('is that of their Slack, and a changed one is that of the very next message', async () => {
    expect(await review('/paylink 5 usd Fee expires:3d', '5.00 USD')).toContain('17:00, Bangkok time');
    await changeLocale('vi-VN');
    expect(await review('/paylink 6 usd Fee expires:3d', '6.00 USD')).toContain(
      '17:00 Thứ 4, 25 thg 11, 2026, giờ Thái Lan',
    );
    await changeLocale('en-GB');
    expect(await review('/paylink 7 usd Fee expires:3d', '7.00 USD')).toContain('17:00, Bangkok time');
  });

  it('is known to all that write to them as soon as Slack tells of it, before they ask for anything', async () => {
    await review('/paylink 5 usd Fee', '5.00 USD');
    expect(await storedLanguage()).toBe('en');
    await changeLocale('ko-KR');
    expect(await storedLanguage()).toBe('ko');
    await changeLocale('fr-FR');
    expect(await storedLanguage()).toBeNull();
  });

  it('is learnt on the Home too, and of nobody whom Paylink has never seen', async () => {
    await changeLocale('es-LA');
    expect(await storedLanguage()).toBeUndefined();
    await sam.opensHome();
    await sam.waits(({ home }) => home() ?? undefined);
    expect(await storedLanguage()).toBe('es');
  });
});
