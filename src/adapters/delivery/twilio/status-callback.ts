const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Where the id of a delivery stands in the address that Twilio tells what became of it. */
export const DELIVERY_PARAMETER = 'delivery';

/**
 * Where Twilio is to say what becomes of a message; null where it cannot come, for Twilio refuses the message then
 * (https://www.twilio.com/docs/api/errors/21609). What stands in for Twilio may reach this machine.
 */
export function buildStatusCallback(
  deliveryId: string,
  { publicUrl, apiUrl }: { readonly publicUrl: string; readonly apiUrl: string | null },
): string | null {
  if (apiUrl === null && LOOPBACK.test(new URL(publicUrl).hostname)) return null;
  return `${publicUrl}/webhooks/twilio?${DELIVERY_PARAMETER}=${encodeURIComponent(deliveryId)}`;
}
