import { describe, expect, it } from '@jest/globals';
import { buildTrialForm } from '../../../../../../src/adapters/chat/conversation/pages/build-trial.js';
import { createFormStore } from '../../../../../../src/adapters/telegram/form/form-store.js';
import { keepOrigin } from '../../../../../../src/adapters/telegram/handlers/conversing/origins.js';
import { setFormAside } from '../../../../../../src/adapters/telegram/handlers/conversing/set-form-aside.js';
import type { TelegramDeps } from '../../../../../../src/adapters/telegram/handlers/deps/telegram-deps.js';
import type { Asker } from '../../../../../../src/adapters/telegram/people/asker.js';
import { AppError } from '../../../../../../src/domain/errors.js';
import { ENGLISH } from '../../../../../support/english.js';
import { createFakeClock } from '../../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../../support/fake-kept-values.js';
import { linkForm, open } from '../../form/form-bench.js';

const GROUP = { chatId: -100, kind: 'group', threadId: null, title: 'Sales' } as const;
const SAM: Asker = {
  ...{ userId: 7, name: 'Sam', username: null, languageCode: 'en' },
  chat: { chatId: 7, kind: 'private', threadId: null, title: null },
};
const COFFEE = open(linkForm({ amount: '5', description: 'Coffee' }));

function setUp(refusal: Error | null = null) {
  const kept = createFakeKeptValues(createFakeClock());
  const forms = createFormStore(kept);
  const told: unknown[] = [];
  const removed: unknown[] = [];
  const deps = {
    ...{ kept, forms },
    conversation: {
      answer: async ({ intent, where }: { intent: object; where: { channelId: string } }) => {
        if (refusal !== null) throw refusal;
        told.push({ intent, channelId: where.channelId });
        return { kind: 'left', parts: [] };
      },
    },
    messages: { remove: async (message: object) => removed.push(message) },
  } as unknown as TelegramDeps;
  return { deps, forms, kept, told, removed };
}

describe('setFormAside', () => {
  it('keeps the form of a link, and takes it and its message away', async () => {
    const { deps, forms, told, removed } = setUp();
    await forms.save(7, 7, { ...COFFEE, messageId: 12 });
    await setFormAside(deps, SAM);
    expect(told).toMatchObject([
      {
        channelId: '7',
        intent: {
          ...{ kind: 'leave_form', continues: null },
          entries: { amount: '5', description: 'Coffee' },
        },
      },
    ]);
    expect(await forms.find(7, 7)).toBeNull();
    expect(removed).toEqual([{ kind: 'message', chatId: 7, messageId: 12 }]);
  });

  it('keeps it as of the group that it was begun in', async () => {
    const { deps, forms, told, removed } = setUp();
    await forms.save(7, 7, { ...COFFEE, messageId: null });
    await keepOrigin(deps, COFFEE.formId, GROUP);
    await setFormAside(deps, SAM);
    expect(told).toMatchObject([{ channelId: '-100' }]);
    expect(removed).toEqual([]);
  });

  it('says that it goes on what was left before', async () => {
    const { deps, forms, told } = setUp();
    await forms.save(7, 7, { ...COFFEE, form: { ...COFFEE.form, subject: 'dft_1' } });
    await setFormAside(deps, SAM);
    expect(told).toMatchObject([{ intent: { continues: 'dft_1' } }]);
  });

  it('leaves another form where it stands', async () => {
    const { deps, forms, told, removed } = setUp();
    await forms.save(7, 7, { ...open(buildTrialForm(ENGLISH, 'email')), messageId: 12 });
    await setFormAside(deps, SAM);
    expect([told, removed]).toEqual([[], []]);
    expect(await forms.find(7, 7)).not.toBeNull();
  });

  it('does nothing for whoever stands in no form', async () => {
    const { deps, told, removed } = setUp();
    await setFormAside(deps, SAM);
    expect([told, removed]).toEqual([[], []]);
  });

  it('loses nothing that could not be kept', async () => {
    const away = new AppError('store_unavailable', {});
    const { deps, forms, removed } = setUp(away);
    await forms.save(7, 7, { ...COFFEE, messageId: 12 });
    await expect(setFormAside(deps, SAM)).rejects.toThrow(away);
    expect(await forms.find(7, 7)).toMatchObject({ messageId: 12 });
    expect(removed).toEqual([]);
  });
});
