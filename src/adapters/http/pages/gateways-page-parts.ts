import type { Words } from '../../chat/words/words.js';

export interface GatewaysPageContext {
  readonly words: Words;
  /** Of this page. */
  readonly path: string;
  /** What a change has just done; null: nothing was changed. */
  readonly done: 'connected' | 'secret' | 'removed' | 'other' | null;
  /** The account whose signing secret came back as none. */
  readonly badSecretOf: string | null;
}
