import type { VNode } from 'preact';
import { DOCUMENT_KINDS } from '../../../../domain/kyc/required-documents.js';
import { LOOK_MINUTES, type LookView } from '../../../../service/merchants/look-at-document.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import { FORM_STYLE_ASSET } from '../assets.js';
import { buildDocument } from '../page-shell.js';
import { TimeElement } from '../time-element.js';
import { saySize } from './say-size.js';

interface LookPage {
  readonly words: Words;
  readonly path: string;
}

/** Where a reviewer looks at a document. `view` null: nobody opened it yet, and it says nothing of it. */
export function buildLookPage(view: LookView | null, { words, path }: LookPage): string {
  const heading = words.say('web.look.heading');
  return buildDocument({
    words,
    title: `${heading} · Paylink`,
    style: FORM_STYLE_ASSET,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{heading}</h1>
          <p class="say">{words.say('web.look.note', { minutes: LOOK_MINUTES })}</p>
          {view === null ? <OpenForm {...{ words, path }} /> : <Shown {...{ words, path, view }} />}
        </section>
      </main>
    ),
  });
}

function OpenForm({ words, path }: LookPage): VNode {
  return (
    <form class="actions" method="post" action={path}>
      <button class="button" type="submit">
        {words.say('web.look.open')}
      </button>
    </form>
  );
}

function Shown({ words, path, view }: LookPage & { readonly view: LookView }): VNode {
  const { document, merchantName } = view;
  const { name, sizeBytes, sha256, addedAt: at, type } = document;
  const kind = DOCUMENT_KINDS.find((one) => one === document.kind);
  const shownKind = kind === undefined ? document.kind : words.say(`kyc.document_kind.${kind}`);
  const rows: readonly (readonly [string, VNode | string])[] = [
    [words.say('web.look.merchant'), <Quoted>{merchantName}</Quoted>],
    [words.say('web.look.kind'), shownKind],
    [words.say('web.look.name'), <Quoted>{name}</Quoted>],
    [words.say('web.look.size'), saySize(words, sizeBytes)],
    [words.say('web.look.added'), <TimeElement {...{ words, at, timeZone: 'UTC' }} />],
    [words.say('web.look.reviewer'), <Quoted>{view.reviewer}</Quoted>],
    ['SHA-256', <span class="hash">{sha256}</span>],
  ];
  const file = `${path}/file`;
  return (
    <>
      {type === 'pdf' ? null : <img class="picture" src={file} alt={shownKind} />}
      <dl class="rows">
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <a class={type === 'pdf' ? 'button' : 'button button-second'} href={file}>
          {words.say('web.look.show', { type: type === 'pdf' ? 'pdf' : 'other' })}
        </a>
      </p>
    </>
  );
}
