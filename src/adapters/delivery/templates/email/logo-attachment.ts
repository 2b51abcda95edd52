import type { InlineAttachment } from '../composed-message.js';
import type { SenderFacts } from '../sender-facts.js';
import { LOGO_CID } from './email-mark.js';

export function attachLogo({ logo }: Pick<SenderFacts, 'logo'>): readonly InlineAttachment[] {
  if (logo === null) return [];
  const { contentType: type, bytes } = logo;
  return [{ cid: LOGO_CID, name: `logo.${type.replace(/^image\//, '')}`, type, bytes }];
}
