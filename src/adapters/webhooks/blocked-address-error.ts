/** An address that is not called: not public. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
  readonly code = 'ADDRESS_BLOCKED';
}
