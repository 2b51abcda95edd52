const GO_TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)? ([+-]\d\d)(\d\d)(?: \w+)?$/;

/**
 * A moment as PortOne writes it: ISO 8601 in its API, "2024-09-26 10:55:14.573735 +0000 UTC" in its webhooks and
 * refunds (https://docs.portone.cloud/docs/payment-webhook). Null: it is none.
 */
export function readTime(text: string | null | undefined): Date | null {
  const iso = (text ?? '').replace(GO_TIME, '$1T$2$3$4:$5');
  // Date reads three decimals of a second for sure, and PortOne writes up to nine.
  const time = new Date(iso.replace(/(\.\d{3})\d+/, '$1'));
  return iso === '' || Number.isNaN(time.getTime()) ? null : time;
}
