import type { Card } from '../../../../src/adapters/chat/cards/card.js';
import type { FormEntries } from '../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { FormReply, PageReply } from '../../../../src/adapters/chat/conversation/model/reply.js';
import type { Seen } from '../chat-under-test.js';
import { listChoices, readCard, readForm, readPage } from './read-plain.js';

/** Something that stands before somebody in the plain chat. */
export type Shown = Seen &
  (
    | { readonly kind: 'page'; readonly page: PageReply }
    | { readonly kind: 'form'; readonly form: FormReply; readonly entries: FormEntries; readonly id: string }
    | { readonly kind: 'card'; readonly card: Card }
    | { readonly kind: 'words' }
  );

export type ShownForm = Extract<Shown, { kind: 'form' }>;

const labels = (choices: readonly { readonly label: string }[]) => choices.map(({ label }) => label);

export function showPage(page: PageReply): Shown {
  const submit = page.kind === 'review' ? [page.submit] : [];
  return { kind: 'page', page, words: readPage(page), buttons: [...labels(listChoices(page)), ...submit] };
}

export function showForm(
  form: FormReply,
  entries: FormEntries,
  { id, problems = {} }: { readonly id: string; readonly problems?: Readonly<Record<string, string>> },
): Shown {
  return { kind: 'form', form, entries, id, words: readForm(form, problems), buttons: [form.submit] };
}

export function showCard(card: Card): Shown {
  return { kind: 'card', card, words: readCard(card), buttons: labels([...card.buttons, ...card.more]) };
}
