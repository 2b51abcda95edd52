/** Record ids grow by one; as keys they are eight bytes, so that documents lie in the order of insertion. */
export function recordKey(recordId: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(recordId));
  return bytes;
}

export function recordIdOf(key: Buffer): number {
  return Number(key.readBigUInt64BE(key.length - 8));
}
