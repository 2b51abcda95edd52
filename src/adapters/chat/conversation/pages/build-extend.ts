import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { cutText } from '../../copy/cut-text.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import type { FieldOption } from '../model/field.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { buildHeadline } from './page-parts.js';

export const EXTEND_FIELD = { until: 'extend_until', own: 'extend_own' } as const;

const DAY_MS = 24 * 60 * 60_000;
const DAYS = [1, 3, 7] as const;

/** Counted from its end, or from now once that is over, each with the moment that it comes to, which is also what is sent in. */
function listEnds({ expiresAt }: Link, { words, now, timeZone }: WhenReader): readonly FieldOption[] {
  const fromMs = Math.max(now.getTime(), expiresAt?.getTime() ?? 0);
  return DAYS.map((days) => {
    const at = new Date(fromMs + days * DAY_MS);
    const time = formatWhen(words, at, timeZone);
    return { value: at.toISOString(), label: words.say('page.extend.until', { days, time }) };
  });
}

/** Asks until when a link can be paid. */
export function buildExtendForm(link: Link, reader: WhenReader): FormReply {
  const { words } = reader;
  const options = listEnds(link, reader);
  const subject = link.description === null ? '' : ` · ${cutText(link.description, 200)}`;
  return {
    kind: 'form',
    form: 'extend',
    title: words.say('page.extend.title'),
    submit: words.say('card.button.extend'),
    about: `${formatMoney(link.amount)}${subject} · ${link.reference}`,
    fields: [
      {
        kind: 'select',
        name: EXTEND_FIELD.until,
        label: words.say('page.extend.end'),
        isRequired: true,
        groups: [{ label: null, options }],
        chosen: options[1]?.value ?? null,
      },
      {
        kind: 'moment',
        name: EXTEND_FIELD.own,
        label: words.say('page.extend.own'),
        hint: words.say('page.extend.own_hint'),
        at: null,
      },
    ],
    smallPrint: words.say('page.extend.same_address'),
    notice: null,
    linkId: link.id,
  };
}

/** Said when a link has another end. */
export function buildExtended(words: Words, link: Link, timeZone: string): PageReply {
  const { expiresAt } = link;
  const said = words.say('page.extended', {
    link: `${buildHeadline(words, link)} · ${link.reference}`,
    end: expiresAt === null ? 'other' : 'time',
    time: expiresAt === null ? '' : formatWhen(words, expiresAt, timeZone),
  });
  const address = words.say('page.extend.same_address');
  return {
    kind: 'extended',
    title: words.say('page.title.link'),
    words: `${said} ${address}`,
    parts: [says(said), says(address)],
  };
}
