import {
  SECRET_PAGE_MINUTES,
  type SecretPageView,
  type ShownSecret,
} from '../../../service/webhooks/secret-page.js';
import { nameMode } from '../../chat/copy/key-copy.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { COPY_SCRIPT_ASSET, FORM_STYLE_ASSET } from './assets.js';
import { CopyBlock } from './copy-block.js';
import { LanguageSwitch } from './language-switch.js';
import { buildDocument } from './page-shell.js';
import { type Row, Rows } from './pay-page-parts.js';
import { VERIFY_EXAMPLE } from './program-examples.js';

interface SecretPage {
  readonly words: Words;
  /** Of the page, without a query. */
  readonly path: string;
}

/** Says what will be shown, and to whom: whatever follows addresses by itself uses nothing up. */
export function buildSecretIntro(view: SecretPageView, { words, path }: SecretPage): string {
  return buildDocument({
    ...frame(view, words),
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.say('web.secret.title')}</h1>
          <p class="say">{words.say('web.secret.about')}</p>
          <Rows rows={listRows(view, words)} />
          <form class="actions" method="post" action={path} data-once>
            <button class="button" type="submit">
              {words.say('web.secret.show')}
            </button>
          </form>
          <p class="small">{words.say('web.secret.once', { minutes: `${SECRET_PAGE_MINUTES}` })}</p>
        </section>
      </main>
    ),
    foot: <LanguageSwitch {...{ words, path }} />,
  });
}

/** The one time that the secret is told. */
export function buildSecretShown(shown: ShownSecret, words: Words): string {
  return buildDocument({
    ...frame(shown, words),
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.say('web.secret.shown')}</h1>
          <CopyBlock
            {...{ words, id: 'secret', label: words.say('web.secret.copy'), text: shown.secret }}
            isMain
          />
          <p class="say">{words.say('web.secret.use')}</p>
          <CopyBlock
            {...{ words, id: 'code', label: words.say('web.secret.copy_code'), text: VERIFY_EXAMPLE }}
          />
          <Rows rows={listRows(shown, words)} />
          <p class="small">{words.say('web.secret.lost')}</p>
        </section>
      </main>
    ),
  });
}

function frame({ merchantName, endpoint }: SecretPageView, words: Words) {
  return {
    words,
    title: `${words.say('web.secret.title')} · ${merchantName} · Paylink`,
    band: endpoint.mode === 'test' ? words.say('state.test_mode') : null,
    style: FORM_STYLE_ASSET,
    script: COPY_SCRIPT_ASSET,
  };
}

function listRows({ endpoint, readerName }: SecretPageView, words: Words): readonly (Row | null)[] {
  return [
    [words.say('web.secret.address'), <Quoted>{endpoint.url}</Quoted>],
    [words.say('web.key.mode'), nameMode(words, endpoint)],
    readerName === null ? null : [words.say('web.key.reader'), <Quoted>{readerName}</Quoted>],
  ];
}
