import type { VNode } from 'preact';
import { KEY_PAGE_MINUTES } from '../../../service/keys/invite-to-key.js';
import type { KeyPageView, ShownKey } from '../../../service/keys/key-page.js';
import { joinScopes, nameMode } from '../../chat/copy/key-copy.js';
import { COMMAND_PREFIX, COMMANDS } from '../../chat/grammar/command-table.js';
import { formatDuration } from '../../chat/time/format-distance.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { COPY_SCRIPT_ASSET, FORM_STYLE_ASSET } from './assets.js';
import { CopyBlock } from './copy-block.js';
import { LanguageSwitch } from './language-switch.js';
import { buildDocument } from './page-shell.js';
import { type Row, Rows } from './pay-page-parts.js';
import { buildFirstCall, KEY_VARIABLE } from './program-examples.js';
import { TimeElement } from './time-element.js';

interface KeyPage {
  readonly words: Words;
  /** Of the page, without a query. */
  readonly path: string;
}

const HOUR_MS = 60 * 60_000;

/** Before anything is shown: what will be, and to whom. Only a press makes the secret. */
export function buildKeyIntro(view: KeyPageView, { words, path }: KeyPage): string {
  const { merchantName: merchant, keepHours } = view;
  return buildDocument({
    ...frame(view, words),
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.mix('web.key.heading', { merchant: <Quoted>{merchant}</Quoted> })}</h1>
          <p class="say">{words.say('web.key.intro')}</p>
          {keepHours === null ? null : (
            <p class="say">
              {words.say('web.key.rotation', { time: formatDuration(words, keepHours * HOUR_MS) })}
            </p>
          )}
          <Rows rows={listRows(view, words)} />
          <form class="actions" method="post" action={path} data-once>
            <button class="button" type="submit">
              {words.say('keys.button.show')}
            </button>
          </form>
          <p class="small">{words.say('web.key.once', { minutes: KEY_PAGE_MINUTES })}</p>
        </section>
      </main>
    ),
    foot: <LanguageSwitch {...{ words, path }} />,
  });
}

const KEYS_COMMAND = `${COMMAND_PREFIX} ${COMMANDS.keys.word}`;

interface ShownKeyPage {
  readonly words: Words;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** The one time that the secret is told. */
export function buildKeyShown(shown: ShownKey, { words, publicUrl }: ShownKeyPage): string {
  const { secret } = shown;
  return buildDocument({
    ...frame(shown, words),
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.say('web.key.shown_heading')}</h1>
          <p class="say">{words.say('web.key.shown_once')}</p>
          <CopyBlock {...{ words, id: 'key', label: words.say('web.key.copy'), text: secret }} isMain />
          <h2 class="part">{words.say('web.key.where_heading')}</h2>
          <p class="say">{words.mix('web.key.where', { variable: <Code>{KEY_VARIABLE}</Code> })}</p>
          <h2 class="part">{words.say('web.key.try_heading')}</h2>
          <p class="say">{words.say('web.key.try')}</p>
          <CopyBlock
            {...{
              words,
              id: 'command',
              label: words.say('web.key.copy_command'),
              text: buildFirstCall(secret, publicUrl),
            }}
          />
          <Rows rows={listRows(shown, words)} />
          <p class="small">{words.mix('web.key.lost', { command: <Code>{KEYS_COMMAND}</Code> })}</p>
        </section>
      </main>
    ),
  });
}

function frame({ merchantName: merchant, key }: KeyPageView, words: Words) {
  return {
    words,
    title: `${words.say('web.key.heading', { merchant })} · Paylink`,
    band: key.mode === 'test' ? words.say('state.test_mode') : null,
    style: FORM_STYLE_ASSET,
    script: COPY_SCRIPT_ASSET,
  };
}

function listRows({ key, readerName, timeZone }: KeyPageView, words: Words): readonly (Row | null)[] {
  const { name, scopes, version, endsAt: at } = key;
  return [
    [words.say('web.key.name'), <Quoted>{name}</Quoted>],
    [words.say('web.key.mode'), nameMode(words, key)],
    [words.say('web.key.may'), joinScopes(words, scopes)],
    [
      words.say('web.key.ends'),
      at === null ? words.say('keys.no_end') : <TimeElement {...{ words, at, timeZone }} />,
    ],
    [words.say('web.key.version'), version],
    readerName === null ? null : [words.say('web.key.reader'), <Quoted>{readerName}</Quoted>],
  ];
}

function Code({ children }: { readonly children: string }): VNode {
  return <code>{children}</code>;
}
