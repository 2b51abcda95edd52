import { expect, it } from '@jest/globals';
import type { ShownPage } from '../../../../../src/adapters/telegram/sending/shown-pages.js';
import { createShownPages } from '../../../../../src/adapters/telegram/sending/shown-pages.js';
import type { KeptValues } from '../../../../../src/ports/kept-values.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../support/fake-kept-values.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';

const pageAt = (messageId: number, isOver = false): ShownPage => ({
  ...{ at: { kind: 'message', chatId: 7, messageId }, language: 'en', isOver },
});

/** A store whose answers come later, so that what is asked at once is read at once. */
function open() {
  const inner = createFakeKeptValues(createFakeClock());
  const slowly = async <Answer>(answer: Promise<Answer>) => {
    const value = await answer;
    await new Promise((resolve) => setImmediate(resolve));
    return value;
  };
  const kept: KeptValues = { ...inner, find: (key) => slowly(inner.find(key)) };
  return createShownPages(kept, createFakeLogger().logger);
}

it('loses none of two pages that are added at once', async () => {
  const pages = open();
  await Promise.all([pages.add('lnk_1', pageAt(1)), pages.add('lnk_1', pageAt(2))]);
  expect(await pages.list('lnk_1')).toEqual([pageAt(1), pageAt(2)]);
});

it('keeps what was added while the others followed their link', async () => {
  const pages = open();
  await pages.add('lnk_1', pageAt(1));
  const listed = await pages.list('lnk_1');
  await pages.add('lnk_1', pageAt(2));
  await pages.keep(
    'lnk_1',
    listed.map((page) => ({ ...page, isOver: true })),
  );
  expect(await pages.list('lnk_1')).toEqual([pageAt(1, true), pageAt(2)]);
});

it('keeps one page of a message, and the last five', async () => {
  const pages = open();
  for (const id of [1, 2, 3, 4, 5, 2, 6]) await pages.add('lnk_1', pageAt(id));
  const ids = (await pages.list('lnk_1')).map(({ at }) => at.kind === 'message' && at.messageId);
  expect(ids).toEqual([3, 4, 5, 2, 6]);
});
