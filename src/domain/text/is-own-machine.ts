/** Names of the machine that reads them: https://www.rfc-editor.org/rfc/rfc6761#section-6.3 and its IP addresses. */
const OWN = /^(?:(?:[\w-]+\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/i;

/** Whether an address leads every machine to itself: no phone reaches this one by it. */
export function isOwnMachine(address: string): boolean {
  const host = /^https?:\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(address)?.[1] ?? '';
  return OWN.test(host);
}
