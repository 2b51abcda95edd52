import type { VNode } from 'preact';
import type { Words } from '../../chat/words/words.js';
import type { MerchantSentence, Row } from './pay-page-parts.js';

/** What became of a press on the button, when it is not to be seen in the link. */
export type PressResult = 'provider_unavailable' | 'cannot_start' | 'not_accepted' | 'not_confirmed';

export interface PayPageContext {
  readonly words: Words;
  readonly slug: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly pressed: PressResult | null;
}

/** What differs from state to state. */
export interface StateParts {
  /** The state in a word or two, first in the page's title. */
  readonly word: string;
  /** What the merchant does. */
  readonly does: MerchantSentence;
  /** Above the amount. */
  readonly notice: VNode | null;
  readonly rows: readonly (Row | null)[];
  /** What can be done, and the line below it. */
  readonly action: VNode | null;
  /** The page looks for news by itself. */
  readonly follows: boolean;
}
