import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readUpdate } from '../../src/adapters/telegram/gate/read-update.js';
import { buildPdf } from '../support/build-document.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

/** What Telegram has of each file. */
let files: Map<string, Uint8Array>;
let deleted: unknown[];
let bench: TelegramBench;
let updateId = 5_000;

beforeEach(async () => {
  files = new Map([['file_pdf', buildPdf()]]);
  deleted = [];
  bench = await startTelegramBench({
    files: {
      async read(id, mostBytes) {
        const bytes = files.get(id);
        if (bytes === undefined) throw new Error('no such file');
        return bytes.length > mostBytes ? null : bytes;
      },
    },
    // The stand-in knows nothing of a message that no person of its own sent.
    through: (api) => ({
      ...api,
      async call(name, args) {
        if (name !== 'deleteMessage') return api.call(name, args);
        deleted.push(args);
        return true as never;
      },
    }),
  });
  await bench.says(bench.sam, 'bot', '/paylink kyc');
});
afterEach(() => bench.stop());

/** Sam, who owns a business of his own, sends a file to the bot; what he sees of the chat then. */
async function send(file: object, caption?: string): Promise<string> {
  updateId += 1;
  const from = { id: 1002, is_bot: false, first_name: 'Sam', language_code: 'en' };
  const chat = { id: 1002, type: 'private', first_name: 'Sam' };
  const date = Math.floor(bench.store.clock.now().getTime() / 1_000);
  const message = { message_id: updateId, from, chat, date, caption, ...file };
  const update = readUpdate('777', { update_id: updateId, message });
  if (update === null) throw new Error('this is no update');
  await bench.services.hearUpdate({ ...update, receivedAt: bench.store.clock.now() });
  await bench.work();
  return bench.sam
    .sees('bot')
    .map(({ text }) => text)
    .join('\n');
}

const PDF = { document: { file_id: 'file_pdf', file_name: '../Passport of Sam.pdf' } };

async function documents() {
  const merchant = await bench.store.merchants.findByWorkspace('telegram', '1002');
  return (await bench.store.kycs.find(merchant?.id ?? ''))?.documents ?? [];
}

test('the checklist says how a file comes, and has no button for it', async () => {
  const [card] = bench.sam.sees('bot').slice(-1);
  expect(card?.text).toContain('Or send the file here, with what it is as its caption: ');
  expect(JSON.stringify(card)).not.toContain('Give a file here');
  await send(PDF, 'Passport');
  await bench.says(bench.sam, 'bot', '/paylink kyc');
  expect(bench.sam.sees('bot').at(-1)?.text).toContain('Or send the file here');
});

test('a file whose caption names the document is kept, and its message deleted', async () => {
  expect(await send(PDF, ' passport ')).toContain('Passport: kept for the review. I deleted your message.');
  expect(await documents()).toEqual([
    expect.objectContaining({
      purpose: 'person',
      kind: 'passport',
      name: 'Passport of Sam.pdf',
      type: 'pdf',
    }),
  ]);
  expect(deleted).toEqual([{ chat_id: 1002, message_id: updateId }]);
});

test('a file without a word is asked about, and stays where it is', async () => {
  expect(await send(PDF)).toContain('send it again with what it is as its caption');
  expect([await documents(), deleted]).toEqual([[], []]);
});

test.each([
  ['that is no document', Buffer.from('<!DOCTYPE html>'), 'neither a PDF, a JPEG nor a PNG'],
  ['of 11 MB', buildPdf({ bytes: 11_000_000 }), 'larger than 10 MB'],
])('a file %s is refused with the reason', async (_what, bytes, reason) => {
  files.set('file_pdf', bytes);
  expect(await send(PDF, 'Passport')).toContain(reason);
  expect([await documents(), deleted]).toEqual([[], []]);
});

test('a file that does not come is told as such', async () => {
  files.clear();
  expect(await send(PDF, 'Passport')).toContain('The file did not come: send it again');
});

test('a photo is taken in its largest size', async () => {
  files.set('large', buildPdf());
  const photo = [{ file_id: 'small' }, { file_id: 'large' }];
  expect(await send({ photo }, 'Passport')).toContain('kept for the review');
});
