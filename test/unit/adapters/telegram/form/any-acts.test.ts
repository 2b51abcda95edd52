import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FormReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { buildExtendForm } from '../../../../../src/adapters/chat/conversation/pages/build-extend.js';
import {
  buildMoveForm,
  buildSendForm,
} from '../../../../../src/adapters/chat/conversation/pages/build-send-form.js';
import { buildShareForm } from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import type { FormAct } from '../../../../../src/adapters/telegram/form/form-act.js';
import type { FormState } from '../../../../../src/adapters/telegram/form/form-state.js';
import { findQuestion, listQuestions } from '../../../../../src/adapters/telegram/form/list-questions.js';
import { decodePress } from '../../../../../src/adapters/telegram/intents/decode-press.js';
import { encodePress } from '../../../../../src/adapters/telegram/intents/encode-press.js';
import { renderForm } from '../../../../../src/adapters/telegram/questions/render-form.js';
import type { Press } from '../../../../../src/adapters/telegram/render/rendered.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { readHtml } from '../read-html.js';
import { act, linkForm, open, READER, settle } from './form-bench.js';

const LINK = buildTestLink({ description: '<b>"fees" & more · שלום</b>' });
const FORMS: readonly FormReply[] = [
  linkForm(),
  linkForm({ amount: '<i>', description: '&<>"😀'.repeat(900) }, { isWhole: true, notice: '<b>' }),
  buildShareForm(ENGLISH, LINK, { chat: 'telegram', where: null }),
  buildSendForm(ENGLISH, LINK, []),
  buildMoveForm(ENGLISH, LINK),
  buildExtendForm(LINK, READER),
  buildSettings(ENGLISH, {
    merchant: buildTestMerchant(),
    managerIds: ['501'],
    here: { platform: 'telegram', workspaceId: '1' },
  }),
];

type Did =
  /** Presses a button that stands there, by its number. */
  | { readonly press: number }
  /** Sends any act, as an old button might. */
  | { readonly act: FormAct };

const text = fc.oneof(
  fc.constantFrom(
    '20 usd',
    '-5',
    'ann@example.com',
    'peso',
    'tomorrow 9am',
    '5/12 10:00',
    'america',
    '18:30',
    '<b>',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('&<>"😀'.repeat(1_000)),
);
const oddAct: fc.Arbitrary<FormAct> = fc.oneof(
  text.map((value): FormAct => ({ kind: 'typed', text: value })),
  text.map((value): FormAct => ({ kind: 'choose', value })),
  fc.constantFrom<FormAct>(
    { kind: 'done' },
    { kind: 'skip' },
    { kind: 'clear' },
    { kind: 'back' },
    { kind: 'overview' },
    { kind: 'more' },
    { kind: 'add_row' },
    { kind: 'remove_row', row: 9 },
    { kind: 'page', page: 9_999 },
    { kind: 'month', month: '9999-99' },
    { kind: 'day', day: '2026-02-31' },
    { kind: 'day', day: '2026-12-01' },
    { kind: 'time', time: '99:99' },
    { kind: 'open', field: '__proto__' },
    { kind: 'open', field: 'email' },
  ),
);
const did: fc.Arbitrary<Did> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(120).map((press) => ({ press })) },
  { weight: 2, arbitrary: oddAct.map((odd) => ({ act: odd })) },
);

function listPresses(state: FormState): readonly Press[] {
  return renderForm(state, READER)
    .keys.flat()
    .flatMap((key) => ('press' in key ? [key.press] : []));
}

function chooseAct(state: FormState, done: Did): FormAct {
  if ('act' in done) return done.act;
  const presses = listPresses(state);
  const press = presses[done.press % presses.length];
  if (press?.kind !== 'form') throw new Error('a form has buttons of its own alone');
  return press.act;
}

/** What a person sees of it holds, whatever they did. */
function look(state: FormState): void {
  const { html, keys } = renderForm(state, READER);
  const shown = readHtml(html).text;
  expect(shown.length).toBeLessThanOrEqual(4_096);
  expect(shown.trim()).not.toBe('');
  const question = findQuestion(state.form.fields, state.field);
  if (question !== null) expect(shown).toContain(question.label);
  expect(keys.flat().length).toBeLessThanOrEqual(100);
  for (const press of listPresses(state)) {
    const data = encodePress(press);
    expect(Buffer.byteLength(data ?? '')).toBeLessThanOrEqual(64);
    expect(data === null ? press : decodePress(data)).toEqual(press);
  }
}

/** Every field that the form shows has its entry, and one that was not acted on keeps it. */
function compare(before: FormState, after: FormState): void {
  const names = listQuestions(after.form.fields).map(({ name }) => name);
  expect(Object.keys(after.entries)).toEqual(names);
  const touched = new Set([before.field, 'currency', 'send_at']);
  const kept = names.filter((each) => !touched.has(each) && each in before.entries);
  const changed = kept.filter((name) => !isDeepStrictEqual(after.entries[name], before.entries[name]));
  // What is typed among all fields is for one of them.
  expect(changed.length).toBeLessThanOrEqual(before.field === null ? 1 : 0);
}

describe('a form', () => {
  it('holds whatever is done in it: no act fails, no entry is lost, all of it can be read and pressed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.array(did, { maxLength: 14 }), (form, acts) => {
        let state = open(form);
        look(state);
        for (const each of acts) {
          const step = settle(act(state, chooseAct(state, each)));
          if (step.kind === 'cancelled' || step.kind === 'change') continue;
          compare(state, step.state);
          state = step.state;
          look(state);
        }
      }),
      { numRuns: 40 },
    );
  });
});
