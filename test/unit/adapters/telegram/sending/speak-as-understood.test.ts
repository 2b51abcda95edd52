import { describe, expect, it } from '@jest/globals';
import type { CallFailure } from '../../../../../src/adapters/telegram/api/failure.js';
import { TelegramCallError } from '../../../../../src/adapters/telegram/api/telegram-call-error.js';
import type { Rendered } from '../../../../../src/adapters/telegram/render/rendered.js';
import type { Messages } from '../../../../../src/adapters/telegram/sending/create-messages.js';
import { speakAsUnderstood } from '../../../../../src/adapters/telegram/sending/speak-as-understood.js';

const AT = { kind: 'message', chatId: 1, messageId: 2 } as const;
const RENDERED: Rendered = {
  html: '<b>Open</b> <tg-time unix="1" format="t">18:00</tg-time>',
  keys: [[{ label: 'Copy', copy: 'https://a.example' }], [{ label: 'More', press: { kind: 'dismiss' } }]],
};
const OLDER: Rendered = {
  html: '<b>Open</b> 18:00',
  keys: [[{ label: 'More', press: { kind: 'dismiss' } }]],
};

const refuse = (description: string): CallFailure => ({
  kind: 'refused',
  code: 400,
  description,
  retryAfterMs: null,
  migratedTo: null,
});

/** What it is told, in order; it refuses moments with this failure. */
function createServer(failure: CallFailure) {
  const told: Rendered[] = [];
  async function hear(rendered: Rendered): Promise<void> {
    told.push(rendered);
    if (rendered.html.includes('<tg-time')) throw new TelegramCallError('sendMessage', failure);
  }
  const messages: Messages = {
    post: async (_to, rendered) => hear(rendered).then(() => AT),
    answerGuest: async (_queryId, rendered) => hear(rendered).then(() => AT),
    edit: async (_at, rendered) => hear(rendered).then(() => 'edited' as const),
    remove: async () => {},
  };
  return { told, messages: speakAsUnderstood(messages) };
}

describe('a server that does not know what is new', () => {
  it.each([
    'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 12',
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ])('is told the same in the older way: %s', async (description) => {
    const { told, messages } = createServer(refuse(description));
    expect(await messages.post({ chatId: 1 }, RENDERED)).toEqual(AT);
    expect(told).toEqual([RENDERED, OLDER]);
  });

  it('is told so from then on', async () => {
    const { told, messages } = createServer(refuse('Bad Request: Unsupported start tag'));
    await messages.edit(AT, RENDERED);
    await messages.edit(AT, RENDERED);
    await messages.answerGuest('1', RENDERED);
    expect(told).toEqual([RENDERED, OLDER, OLDER, OLDER]);
  });

  it('is not suspected for any other refusal', async () => {
    const { told, messages } = createServer(refuse('Bad Request: chat not found'));
    await expect(messages.post({ chatId: 1 }, RENDERED)).rejects.toThrow('chat not found');
    expect(told).toEqual([RENDERED]);
  });
});
