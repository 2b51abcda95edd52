import type { LinkInputType } from './transitions.js';

/** What was asked of a link that its rules refuse. */
export type LinkAsk = LinkInputType | 'share' | 'show_qr' | 'reissue';
