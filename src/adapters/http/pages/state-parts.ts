import type { SafeHtml } from './html.js';
import type { Row } from './pay-page-parts.js';

/** Why a press on the button led back to the page. */
export type PayTrouble = 'provider_unavailable' | 'cannot_start';

export interface PayPageContext {
  readonly slug: string;
  readonly trouble: PayTrouble | null;
}

/** What differs from state to state. */
export interface StateParts {
  /** The state in a word or two, first in the page's title. */
  readonly word: string;
  /** Follows the merchant's name. */
  readonly does: string;
  /** Above the amount. */
  readonly notice: SafeHtml | null;
  readonly rows: readonly (Row | null)[];
  /** What can be done, and the line below it. */
  readonly action: SafeHtml | null;
  /** The page looks for news by itself. */
  readonly follows: boolean;
}
