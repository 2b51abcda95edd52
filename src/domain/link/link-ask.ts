import type { LinkInputType } from './link-input-types.js';

/** What was asked of a link that its rules refuse. */
export type LinkAsk = LinkInputType | 'share' | 'show_qr' | 'reissue';
