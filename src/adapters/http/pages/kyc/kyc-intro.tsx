import { KYC_PAGE_MINUTES } from '../../../../service/merchants/kyc-page.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import { FORM_STYLE_ASSET } from '../assets.js';
import { LanguageSwitch } from '../language-switch.js';
import { buildDocument } from '../page-shell.js';

interface KycIntro {
  readonly words: Words;
  /** Of the whole page, without a slash at its end. */
  readonly path: string;
  readonly merchantName: string;
}

/** Before anything is shown: a press opens the page in this browser, and in no other from then on. */
export function buildKycIntro({ words, path, merchantName: merchant }: KycIntro): string {
  const name = <Quoted>{merchant}</Quoted>;
  return buildDocument({
    words,
    title: `${words.say('web.kyc.heading', { merchant })} · Paylink`,
    style: FORM_STYLE_ASSET,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.mix('web.kyc.heading', { merchant: name })}</h1>
          <p class="say">{words.say('web.kyc.intro')}</p>
          <p class="say">{words.say('web.kyc.intro_parts')}</p>
          <p class="say">{words.say('web.kyc.intro_bring')}</p>
          <form class="actions" method="post" action={`${path}/begin`}>
            <button class="button" type="submit">
              {words.say('web.kyc.begin')}
            </button>
          </form>
          <p class="small">{words.mix('web.kyc.who_reads', { merchant: name })}</p>
          <p class="small">{words.say('web.kyc.once', { minutes: KYC_PAGE_MINUTES })}</p>
        </section>
      </main>
    ),
    foot: <LanguageSwitch {...{ words, path }} />,
  });
}
