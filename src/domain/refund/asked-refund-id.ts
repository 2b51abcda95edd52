/** It names the refund at its gateway, too: keys of two links may be alike. */
export function toAskedRefundId(linkId: string, requestKey: string): string {
  return `rfd_ask_${linkId.replace(/^lnk_/, '')}_${requestKey.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** The link whose refund was asked for under a key; null: the id says nothing of its link. */
export function findLinkIdOfRefund(refundId: string): string | null {
  const body = /^rfd_ask_([A-Za-z0-9]+)_/.exec(refundId)?.[1];
  return body === undefined ? null : `lnk_${body}`;
}
