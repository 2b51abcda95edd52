import { describe, expect, it } from '@jest/globals';
import { createTelegramBench, MANIFEST, refusal } from './telegram-bench.js';

const POLLING = { botToken: '123:x', updates: { kind: 'polling' }, apiUrl: null } as const;

describe('npm run telegram', () => {
  it('says how it is called', async () => {
    const { run, calls } = createTelegramBench();
    const usage = `Usage: npm run telegram -- <command>

  register               give the bot its menus and descriptions, in every language
  check                  say what the bot, its menus and its webhook lack
  webhook [address]      tell Telegram where this server is: PUBLIC_URL, or another address with https
`;
    expect(await run()).toEqual({ code: 2, lines: [usage] });
    expect(await run('delete')).toEqual({ code: 2, lines: [usage] });
    expect(await run('check', 'everything')).toEqual({ code: 2, lines: [usage] });
    expect(await run('webhook', 'https://a.example', 'https://b.example')).toEqual({
      code: 2,
      lines: [usage],
    });
    expect(calls).toEqual([]);
  });

  it('says what is missing where Telegram is off', async () => {
    const { run } = createTelegramBench({ telegram: null });
    expect(await run('check')).toEqual({
      code: 1,
      lines: ['Telegram is off. Set TELEGRAM_BOT_TOKEN to the token that BotFather shows.'],
    });
  });

  it('says what Telegram refuses', async () => {
    const { run } = createTelegramBench({ failures: { getMe: refusal(401, 'Unauthorized') } });
    expect(await run('check')).toEqual({ code: 1, lines: ['Telegram did not do it: Unauthorized'] });
  });
});

describe('npm run telegram -- register', () => {
  it('sets a menu for each kind of chat and language, English for all others', async () => {
    const { run, calls } = createTelegramBench();
    expect(await run('register')).toEqual({ code: 0, lines: ['Set: 12 menus and 12 descriptions.'] });
    const menus = calls.filter(([name]) => name === 'setMyCommands').map(([, args]) => args);
    expect(menus.map(({ scope, language_code }) => [scope?.type, language_code ?? null])).toEqual(
      ['all_private_chats', 'all_group_chats'].flatMap((scope) =>
        [null, 'vi', 'th', 'id', 'ko', 'es'].map((language) => [scope, language]),
      ),
    );
    const [inPrivate, , , , , , inGroups, inGroupsInVietnamese] = menus;
    expect(inPrivate?.commands).toContainEqual({ command: 'paylink', description: 'Make a payment link' });
    expect(inPrivate?.commands).toContainEqual({
      command: 'status',
      description: 'How a link stands, by its reference',
    });
    expect(inGroups?.commands).toContainEqual({
      command: 'status',
      description: 'How a link stands, by its reference',
      is_ephemeral: true,
    });
    expect(JSON.stringify(inGroups?.commands)).not.toContain('"start"');
    expect(inGroupsInVietnamese?.commands).toContainEqual({
      command: 'paylink',
      description: 'Tạo link thanh toán',
    });
    expect(calls).toContainEqual([
      'setMyShortDescription',
      { short_description: MANIFEST.short_description.ko, language_code: 'ko' },
    ]);
    expect(calls).toContainEqual(['setMyDescription', { description: MANIFEST.description.en }]);
  });
});

describe('npm run telegram -- check', () => {
  const UNSEEN = 'Inline Feedback cannot be seen from here. At BotFather: /setinlinefeedback, the bot, 100%';

  it('finds nothing wrong once all is set', async () => {
    const { run, calls } = createTelegramBench();
    await run('register');
    const before = calls.length;
    expect(await run('check')).toEqual({
      code: 0,
      lines: [
        '@paylink_bot is the bot of this token.',
        UNSEEN,
        'The menus are as they should be.',
        'Updates go to https://pay.example.com/telegram/webhook. Waiting there: 3',
      ],
    });
    const asked = new Set(calls.slice(before).map(([name]) => name));
    expect([...asked]).toEqual(['getMe', 'deleteEphemeralMessage', 'getMyCommands', 'getWebhookInfo']);
  });

  it('names each thing that is not as it should be', async () => {
    const { ME, INFO } = createTelegramBench();
    const { run } = createTelegramBench({
      failures: { deleteEphemeralMessage: refusal(404, 'Not Found') },
      answers: {
        getMe: { ...ME, supports_inline_queries: false, can_read_all_group_messages: true },
        getWebhookInfo: {
          ...INFO,
          url: 'https://old.example.com/telegram/webhook',
          allowed_updates: MANIFEST.allowed_updates.filter((kind) => !kind.includes('inline')),
          last_error_date: 1_795_716_000,
          last_error_message: 'Wrong response from the webhook: 403 Forbidden',
        },
      },
    });
    const { code, lines } = await run('check');
    expect(code).toBe(1);
    expect(lines).toEqual([
      '@paylink_bot is the bot of this token.',
      'This server is older than Bot API 10.2: in groups, what one person alone may see comes as a direct message.',
      UNSEEN,
      'Group Privacy is not on. At BotFather: /mybots, the bot, Bot Settings, Group Privacy',
      'Inline Mode is not on. At BotFather: /mybots, the bot, Bot Settings, Inline Mode',
      '12 menus are not as they should be. Run: npm run telegram -- register',
      'The webhook leads to https://old.example.com/telegram/webhook, and should lead to https://pay.example.com/telegram/webhook.',
      'The webhook is not told of: inline_query, chosen_inline_result. Run: npm run telegram -- webhook',
      'At 2026-11-26T18:00:00.000Z Telegram could not reach the webhook: Wrong response from the webhook: 403 Forbidden',
    ]);
  });

  it('wants a webhook, or none where Paylink asks for updates', async () => {
    const none = { getWebhookInfo: { url: '', pending_update_count: 0 } };
    const missing = createTelegramBench({ answers: none });
    await missing.run('register');
    expect(await missing.run('check')).toMatchObject({
      code: 1,
      lines: expect.arrayContaining([
        'There is no webhook. Paylink sets it when it starts, or run: npm run telegram -- webhook',
      ]),
    });
    const polling = createTelegramBench({ telegram: POLLING, answers: none });
    await polling.run('register');
    expect((await polling.run('check')).code).toBe(0);
    const both = createTelegramBench({ telegram: POLLING });
    await both.run('register');
    expect((await both.run('check')).lines.at(-1)).toBe(
      'There is a webhook to https://pay.example.com/telegram/webhook: Paylink takes it away when it starts with TELEGRAM_MODE=polling.',
    );
  });

  it('asks no older server for what it does not have', async () => {
    const { ME } = createTelegramBench();
    const { run } = createTelegramBench({ answers: { getMe: { ...ME, supports_guest_queries: undefined } } });
    await run('register');
    expect((await run('check')).code).toBe(0);
  });
});

describe('npm run telegram -- webhook', () => {
  const set = (url: string) => [
    'setWebhook',
    { url, secret_token: 'a-secret', allowed_updates: MANIFEST.allowed_updates },
  ];

  it('sets it as Paylink does, or to an address that is given', async () => {
    const { run, calls } = createTelegramBench();
    expect(await run('webhook')).toEqual({
      code: 0,
      lines: ['Updates go to https://pay.example.com/telegram/webhook. Waiting there: 3'],
    });
    expect(calls[0]).toEqual(set('https://pay.example.com/telegram/webhook'));
    for (const address of ['https://tunnel.example.com/', 'https://tunnel.example.com/telegram/webhook']) {
      calls.length = 0;
      await run('webhook', address);
      expect(calls[0]).toEqual(set('https://tunnel.example.com/telegram/webhook'));
    }
  });

  it.each([
    ['no address', {}, []],
    ['one without https', {}, ['http://pay.example.com']],
    ['what is none', {}, ['pay.example.com']],
    ['polling', { telegram: POLLING }, ['https://pay.example.com']],
  ])('refuses %s', async (_what, change, args) => {
    const { run, calls } = createTelegramBench({ publicUrl: null, ...change });
    expect(await run('webhook', ...args)).toEqual({
      code: 1,
      lines: [
        'An address with https is needed: set PUBLIC_URL, or run: npm run telegram -- webhook https://pay.example.com',
      ],
    });
    expect(calls).toEqual([]);
  });
});
