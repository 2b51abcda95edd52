import type { Choice } from '../../chat/choices/choice.js';
import type { Part } from '../../chat/conversation/model/part.js';
import type { PageReply, ReviewReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import { findLinkId, renderChoice, renderConfirmed } from './render-choice.js';
import type { Key } from './rendered.js';
import { toRows } from './rows.js';

/** What a button can copy: https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPY = 256;

type Rows = readonly (readonly Key[])[];
type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

function listChoices(parts: readonly Part[]): readonly Choice[] {
  return parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
}

/** The link that a page is about; null where nothing can be done with one there. */
export function findLinkOf({ parts }: Pick<PageReply, 'parts'>): string | null {
  return findLinkId(listChoices(parts));
}

/** Of an address; what is to be typed is copied where it stands. */
export function copyKey(words: Words, text: string): readonly Key[] {
  const canBe = /^https?:\/\//.test(text) && text.length <= MAX_COPY;
  return canBe ? [{ label: words.say('telegram.button.copy'), copy: text }] : [];
}

/** "Role: Sales" */
function pickKey(words: Words, { label, options, chosen }: PartOf<'pick'>): Key {
  const given = options.map(({ label, intent }) => ({ label, intent }));
  const at = chosen === null ? -1 : options.indexOf(chosen);
  return {
    label: chosen === null ? label : words.say('kyc.fact', { field: label, value: chosen.label }),
    press: { kind: 'pick', label, options: given, chosen: at === -1 ? null : at },
  };
}

/** Whether what can be done stands above the lines of a list. */
function hasChoicesFirst(parts: readonly Part[]): boolean {
  const first = parts.find(({ kind }) => kind === 'row' || kind === 'choices');
  return first?.kind === 'choices';
}

/** Lines of a list and what can be done, in the order of the page, then what narrows it. */
export function renderKeys(words: Words, page: PageReply): Rows {
  const { parts } = page;
  const linkId = findLinkOf(page);
  const rows = parts.flatMap((part) => (part.kind === 'row' ? [renderChoice(part.choice, linkId)] : []));
  const copies = parts.flatMap((part) => (part.kind === 'copy' ? copyKey(words, part.text) : []));
  // What answers one thing that the page says shares no row with what answers another.
  const pressed = parts.flatMap((part) => (part.kind === 'choices' ? [part.choices] : []));
  const [first = [], ...others] = pressed.map((choices) =>
    choices.flatMap((choice) =>
      page.kind === 'question' ? renderConfirmed(choice, linkId) : [renderChoice(choice, linkId)],
    ),
  );
  const picks = parts.flatMap((part) => (part.kind === 'pick' ? [pickKey(words, part)] : []));
  const lines = toRows(rows);
  const done = [...toRows([...copies, ...first]), ...others.flatMap((keys) => toRows(keys))];
  return [...(hasChoicesFirst(parts) ? [...done, ...lines] : [...lines, ...done]), ...toRows(picks)];
}

const isBack = (choice: Choice) => 'intent' in choice && choice.intent.kind === 'back_to_form';

/** Who may be meant, then Create, and beside it what changes the draft and what leaves it. */
export function renderReviewKeys(words: Words, { draftId, submit, parts }: ReviewReply): Rows {
  const choices = listChoices(parts);
  const offers = choices.filter((choice) => !isBack(choice)).map((choice) => renderChoice(choice, null));
  const create: Key = { label: submit, style: 'primary', press: { kind: 'confirm', draftId } };
  const edit: Key = { label: words.say('telegram.button.edit'), press: { kind: 'edit', draftId } };
  const cancel: Key = { label: words.say('telegram.button.cancel'), press: { kind: 'dismiss' } };
  const back = choices.filter(isBack).map((choice) => renderChoice(choice, null));
  return [...toRows(offers, 1), [create], ...toRows([edit, ...back, cancel], 3)];
}
