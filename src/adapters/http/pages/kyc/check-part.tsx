import type { VNode } from 'preact';
import { findNewDraftAt } from '../../../../domain/kyc/kyc-moves.js';
import { PAGE_OF_FIELD } from '../../../../domain/kyc/read-kyc-field.js';
import { Quoted } from '../../../markup/quoted.js';
import { TimeElement } from '../time-element.js';
import { describeFields } from './describe-field.js';
import { sayProblem } from './kyc-form.js';
import type { KycPageContext } from './kyc-page-context.js';
import { nameStep } from './kyc-shell.js';

const PARTS = ['business', 'trade', 'answers', 'documents'] as const;
type Part = (typeof PARTS)[number];

/** All that was given, what is missing still, and where it is sent in. */
export function CheckPart(context: KycPageContext): VNode {
  const { words, view, path } = context;
  const { problems, maySubmit, mayChange } = view;
  const againAt = findNewDraftAt(view.kyc);
  return (
    <>
      {PARTS.map((part) => (
        <Given {...{ context, part }} />
      ))}
      {againAt !== null ? (
        <Again {...{ context, againAt }} />
      ) : !mayChange ? (
        <p class="say">{words.say('web.kyc.close')}</p>
      ) : problems.length > 0 ? (
        <p class="problem">{words.say('web.kyc.gaps')}</p>
      ) : null}
      {maySubmit ? (
        <form method="post" action={`${path}/send-in`}>
          <p class="say">{words.say('web.kyc.check_true')}</p>
          <p class="actions">
            <button class="button" type="submit">
              {words.say('kyc.button.send_in')}
            </button>
          </p>
        </form>
      ) : null}
    </>
  );
}

interface AgainProps {
  readonly context: KycPageContext;
  readonly againAt: Date;
}

/** What was rejected is no draft until something of it is saved, which has its time. */
function Again({ context: { words, view }, againAt: at }: AgainProps): VNode {
  const { mayChange, timeZone } = view;
  const time = <TimeElement {...{ words, at, timeZone }} />;
  return <p class="say">{mayChange ? words.say('kyc.again_now') : words.mix('kyc.again_from', { time })}</p>;
}

function Given({ context, part }: { readonly context: KycPageContext; readonly part: Part }): VNode {
  const { words, view, path } = context;
  const page = nameStep(words, part);
  const missing = view.problems.filter(({ field }) => PAGE_OF_FIELD[field] === part);
  return (
    <section class="make-out">
      <h2 class="part">{page}</h2>
      {part === 'documents' ? <Documents {...context} /> : <Facts {...{ context, part }} />}
      {missing.length === 0 ? null : (
        <ul class="problem">
          {missing.map((problem) => (
            <li>
              {words.say('kyc.fact', {
                field: words.say(`kyc.field.${problem.field}`),
                value: sayProblem(words, view, problem),
              })}
            </li>
          ))}
        </ul>
      )}
      {view.mayChange ? (
        <p class="more">
          <a class="button button-second" href={`${path}/${part}`}>
            {words.say('web.kyc.edit', { page })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

interface FactsProps {
  readonly context: KycPageContext;
  readonly part: Exclude<Part, 'documents'>;
}

function Facts({ context: { words, view }, part }: FactsProps): VNode {
  return (
    <dl class="rows">
      {describeFields(words, view.kyc.facts, part).map(({ field, said }) => (
        <div>
          <dt>{words.say(`kyc.field.${field}`)}</dt>
          <dd>{said === null ? words.say('web.kyc.not_given') : <Quoted>{said}</Quoted>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({ words, view }: KycPageContext): VNode {
  const there = view.kyc.documents.filter(({ erasedAt }) => erasedAt === null);
  if (there.length === 0) return <p class="hint">{words.say('web.kyc.none_yet')}</p>;
  return (
    <dl class="rows">
      {there.map(({ purpose, name }) => (
        <div>
          <dt>{words.say(`kyc.field.${purpose}_document`)}</dt>
          <dd>
            <Quoted>{name}</Quoted>
          </dd>
        </div>
      ))}
    </dl>
  );
}
