import type { Choice } from '../../../../src/adapters/chat/choices/choice.js';
import type { FormChange } from '../../../../src/adapters/chat/conversation/model/intent.js';
import { sendFormIn } from '../../../../src/adapters/chat/conversation/send-form-in.js';
import type { Filled } from '../chat-under-test.js';
import type { Ask } from './create-ask.js';
import { fillPlain } from './fill-plain.js';
import { listChoices } from './read-plain.js';
import type { Shown, ShownForm } from './shown.js';

const WAITS_AT = { platform: 'telegram', handle: {} } as const;

function fill(shown: ShownForm, filled: Filled): ShownForm {
  return { ...shown, entries: fillPlain(shown.form.fields, shown.entries, filled) };
}

function findChange({ form }: ShownForm, label: string): FormChange | null {
  for (const field of form.fields) {
    if (field.kind === 'more' && label === field.label) return { kind: 'show_more' };
    if (field.kind !== 'rows') continue;
    if (label === field.add) return { kind: 'add_note' };
    const removed = field.rows.find(({ remove }) => remove === label);
    if (removed !== undefined) return { kind: 'remove_note', row: removed.row };
  }
  return null;
}

async function pressInForm(ask: Ask, form: ShownForm, label: string): Promise<void> {
  const { entries } = form;
  const change = findChange(form, label);
  if (change !== null) return ask({ kind: 'change_form', entries, change }, form);
  if (label !== form.form.submit) throw new Error(`no button is called ${label}`);
  await ask(sendFormIn(form.form, { entries, requestKey: form.id }), form);
}

async function pressChoice(ask: Ask, choices: readonly Choice[], label: string): Promise<void> {
  const choice = choices.find((each) => each.label === label);
  if (choice === undefined) throw new Error(`no button is called ${label}`);
  if ('intent' in choice) await ask(choice.intent);
}

/** Fills in what is given and presses the button of this label. */
export async function pressPlain(
  ask: Ask,
  shown: Shown,
  { label, filled }: { readonly label: string; readonly filled: Filled },
): Promise<void> {
  if (shown.kind === 'words') throw new Error('words have no buttons');
  if (shown.kind === 'form') return pressInForm(ask, fill(shown, filled), label);
  if (shown.kind === 'card') return pressChoice(ask, [...shown.card.buttons, ...shown.card.more], label);
  const { page } = shown;
  if (page.kind !== 'review' || label !== page.submit) return pressChoice(ask, listChoices(page), label);
  await ask({ kind: 'confirm', draftId: page.draftId, waitsAt: WAITS_AT });
}

/** One option, of a page or of the choice that changes a form. */
export async function choosePlain(
  ask: Ask,
  shown: Shown,
  { label, option }: { readonly label: string; readonly option: string },
): Promise<void> {
  if (shown.kind === 'form') {
    const form = fill(shown, { [label]: option });
    const { entries } = form;
    const change = { kind: 'choose_timing', timing: String(entries['timing']) } as const;
    return ask({ kind: 'change_form', entries, change }, form);
  }
  const parts = shown.kind === 'page' ? shown.page.parts : [];
  const options = parts.flatMap((part) => (part.kind === 'pick' && part.label === label ? part.options : []));
  await pressChoice(ask, options, option);
}
