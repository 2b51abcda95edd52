import type { Link } from '../../../../domain/link/link.js';
import type { LinkEvent } from '../../../../domain/link/link-event.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const EXPLAIN_FIELD = { decision: 'explain_decision', why: 'explain_why' } as const;

type Made = Extract<LinkEvent, { readonly type: 'decision.made' }>;

/** What was decided of a link, the newest last; each payment once. */
export function listDecisions({ history }: Pick<Link, 'history'>): readonly Made[] {
  const made = history.filter((event): event is Made => event.type === 'decision.made');
  return made.filter(
    ({ attemptId }, at) => made.findLastIndex((each) => each.attemptId === attemptId) === at,
  );
}

/** Asks why it was decided so; of which decision, where there are several. */
export function buildExplainForm(words: Words, link: Link, attemptId: string): FormReply {
  const decisions = listDecisions(link);
  const options = decisions.map((made) => ({
    value: made.attemptId,
    label: words.say('fact.decision_made', {
      ...{ by: 'other', person: '', amount: formatMoney(made.amount) },
      decision: made.decision === 'refund' ? 'other' : made.decision,
    }),
  }));
  const which = {
    kind: 'select',
    name: EXPLAIN_FIELD.decision,
    label: words.say('page.explain.title'),
    isRequired: true,
    groups: [{ label: null, options }],
    chosen: attemptId,
  } as const;
  return {
    kind: 'form',
    form: 'explain',
    title: words.say('page.explain.why'),
    submit: words.say('page.explain.submit'),
    about: `${formatMoney(link.amount)} · ${link.reference}`,
    fields: [
      ...(options.length > 1 ? [which] : []),
      {
        kind: 'text',
        name: EXPLAIN_FIELD.why,
        label: words.say('page.explain.why'),
        hint: words.say('page.explain.hint'),
        isRequired: true,
        value: '',
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

/** Said when the reason is kept. */
export function buildExplained(words: Words, { reference }: Link, reason: string): PageReply {
  const said = words.say('page.explained', { reference, reason });
  return { kind: 'explained', title: words.say('page.title.link'), words: said, parts: [says(said)] };
}
