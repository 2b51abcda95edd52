import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Draft } from '../../../../ports/draft-repository.js';
import type { PressChoice } from '../../choices/choice.js';
import { cutText } from '../../copy/cut-text.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { restoreFormValues } from '../form/form-values.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { newLinkChoice } from './page-parts.js';

type Left = Pick<Draft, 'id' | 'values' | 'reviewed' | 'leftAt' | 'createdAt'>;

interface LeftReader {
  readonly words: Words;
  readonly timeZone: string;
}

/** Characters of each thing that it is told apart by. */
const MOST = 80;

/** "49.99 USD · School fees · Ann Lee", as far as it was filled in, and as it was typed until its review held. */
function describeLeft({ values, reviewed }: Left): string {
  const typed = restoreFormValues(values);
  const amount = reviewed === null ? `${typed.amount} ${typed.currency}` : formatMoney(reviewed.amount);
  const who = [typed.customerName, typed.email, typed.phone].find((text) => text.trim() !== '');
  const [key] = typed.notes.flatMap((note) => [note.key, note.value]).filter((text) => text.trim() !== '');
  const named = [typed.amount.trim() === '' ? '' : amount, typed.description, who ?? '', typed.reference];
  const said = named.map((text) => cutText(text.trim(), MOST)).filter((text) => text !== '');
  return said.length > 0 ? said.join(' · ') : cutText(key ?? '', MOST);
}

function page(words: Words, said: string, parts: readonly Part[]): PageReply {
  return { kind: 'left', title: words.say('page.button.new_link'), words: said, parts };
}

function goOn(words: Words, draftId: string): PressChoice {
  return { label: words.say('page.button.go_on'), intent: { kind: 'go_on', draftId }, style: 'primary' };
}

function discard(words: Words, draftId: string): PressChoice {
  return { label: words.say('page.button.discard_draft'), intent: { kind: 'discard_draft', draftId } };
}

function tell(left: Left, { words, timeZone }: LeftReader): readonly [string, string] {
  const time = formatWhen(words, left.leftAt ?? left.createdAt, timeZone);
  return [words.say('page.left.what', { what: describeLeft(left) }), words.say('page.left.when', { time })];
}

/** What somebody left unfinished, where they begin among other things; nothing where there is nothing. */
export function offerLeft(left: Left | null, reader: LeftReader): readonly Part[] {
  if (left === null) return [];
  const [what, when] = tell(left, reader);
  const { words } = reader;
  return [says(what), smallPrint(when), choices(goOn(words, left.id), discard(words, left.id))];
}

/** The same instead of an empty form, which is one press away. */
export function buildLeft(left: Left, reader: LeftReader): PageReply {
  const { words } = reader;
  const [what, when] = tell(left, reader);
  const anew: PressChoice = { label: words.say('page.button.begin_anew'), intent: { kind: 'begin_anew' } };
  return page(words, `${what} ${when}`, [
    says(what),
    smallPrint(when),
    choices(goOn(words, left.id), anew, discard(words, left.id)),
  ]);
}

/** After a form was left; null: nothing was in it. */
export function buildKept(words: Words, left: Left | null): PageReply {
  if (left === null)
    return page(words, words.say('telegram.dismissed'), [says(words.say('telegram.dismissed'))]);
  const kept = words.say('page.left.kept', { what: describeLeft(left) });
  return page(words, kept, [says(kept), choices(goOn(words, left.id), discard(words, left.id))]);
}

/** `when`: just now, or a while before somebody wanted its link. */
export function buildDiscarded(words: Words, when: 'now' | 'before'): PageReply {
  const said = words.say(when === 'now' ? 'page.left.discarded' : 'page.left.discarded_before');
  return page(words, said, [says(said), choices(newLinkChoice(words))]);
}

/** Create was pressed before, and its link is on its way. */
export function buildNotDiscarded(words: Words): PageReply {
  const said = words.say('page.left.being_made');
  return page(words, said, [says(said)]);
}
