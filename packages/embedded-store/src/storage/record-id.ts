const HIGH = 2 ** 32;

/** Record ids grow by one; as keys they are eight bytes, so that documents lie in the order of insertion. */
export function recordKey(recordId: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeUInt32BE(Math.floor(recordId / HIGH));
  bytes.writeUInt32BE(recordId % HIGH, 4);
  return bytes;
}

export function recordIdOf(key: Buffer): number {
  return key.readUInt32BE(key.length - 8) * HIGH + key.readUInt32BE(key.length - 4);
}

/** The key of an index entry: what the document has there, then which document it is. */
export function withRecordId(key: Buffer, recordId: number): Buffer {
  return Buffer.concat([key, recordKey(recordId)]);
}
