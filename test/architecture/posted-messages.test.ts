import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', 'src', 'adapters');

/**
 * Where something is posted, and why that follows its link: by a lane of the register (ChatMessageStore), noted in it with
 * the answer, or without a button or a state that could be stale.
 */
const SLACK = {
  'sending/slack-chat-sender.ts': 'the lanes of the register',
  'sending/slack-creation-teller.ts': 'noted by finishCreation where it can be edited; else dated',
  'listeners/answer-intent.ts': 'noted by noteAnswered; dated where Slack lets nobody edit it',
  'listeners/events/handle-direct-message.ts': 'the help',
  'failures/ways-to-tell.ts': 'refusals',
  'failures/tell-access-ended.ts': 'refusals',
  'failures/create-install-news.ts': 'news of the installation',
  'views/post-response.ts': 'what the others post by',
};
const TELEGRAM = {
  'sending/telegram-chat-sender.ts': 'the lanes of the register',
  'sending/telegram-creation-teller.ts': 'noted by finishCreation',
  'sending/tell-aside.ts': 'what the others post by',
  'handlers/conversing/show-reply.ts': 'noted by notePage',
  'handlers/presses/handle-more-press.ts': 'noted by notePage',
  'handlers/handle-membership.ts': 'greetings',
  'handlers/presses/handle-small-presses.ts': 'the QR code',
  'handlers/conversing/open-form.ts': 'forms, which are of no link',
  'handlers/conversing/act-in-form.ts': 'forms, which are of no link',
  'handlers/conversing/join-merchant.ts': 'greetings',
  'handlers/messages/handle-message.ts': 'greetings',
  'handlers/messages/handle-talk.ts': 'refusals',
  'handlers/messages/handle-document.ts': 'documents of the merchant',
  'handlers/messages/settle-group.ts': 'greetings',
  'handlers/failures/handle-failure.ts': 'refusals',
};

async function listPosting(folder: string, posts: RegExp): Promise<readonly string[]> {
  const names = await readdir(join(ROOT, folder), { recursive: true });
  const found = names
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => (posts.test(await readFile(join(ROOT, folder, name), 'utf8')) ? [name] : []));
  return (await Promise.all(found)).flat().map((name) => name.replaceAll('\\', '/'));
}

describe('nothing is posted outside the register of what was posted', () => {
  it('in Slack', async () => {
    const posting = await listPosting(
      'slack',
      /chat\.post(?:Message|Ephemeral)\(|postResponse\(|respond(?:\?\.)?\(/,
    );
    expect(posting.toSorted()).toEqual(Object.keys(SLACK).toSorted());
  });

  it('in Telegram', async () => {
    const posting = await listPosting(
      'telegram',
      /messages\.(?:post|answerGuest)\(|tellAside\(|tellDirectly\(/,
    );
    expect(posting.toSorted()).toEqual(Object.keys(TELEGRAM).toSorted());
  });
});
