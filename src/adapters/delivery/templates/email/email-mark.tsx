import type { VNode } from 'preact';
import { buildMonogram } from '../../../../domain/merchant/build-monogram.js';
import type { SenderFacts } from '../sender-facts.js';
import { STYLES } from './email-style.js';

/** Its name in the email that it comes with. */
export const LOGO_CID = 'logo';

/** The merchant's logo, which the mail itself carries, or letters for it; the name stands beside it, so it needs none. */
export function Mark({ logo, merchantName }: Pick<SenderFacts, 'logo' | 'merchantName'>): VNode | null {
  if (logo !== null) {
    return (
      <td style={STYLES.logoCell} valign="middle">
        <img src={`cid:${LOGO_CID}`} alt="" height={48} style={STYLES.logo} />
      </td>
    );
  }
  const letters = buildMonogram(merchantName);
  if (letters === '') return null;
  return (
    <td class="monogram" style={STYLES.monogram} width={48} height={48} align="center" aria-hidden="true">
      {letters}
    </td>
  );
}
