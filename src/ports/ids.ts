/** Names for new things, from a cryptographic source of randomness. */
export interface Ids {
  /** A unique id that sorts roughly by time; `prefix` says what it names: `lnk`, `att`, `evt`, `mem`, `mer`, `dft`, `ins`, `lgo`, `key`, `whe`. */
  newId(prefix: string): string;
  /** 128 bits or more, base64url, 22+ characters: the unguessable part of a pay page's address. */
  newSlug(): string;
  /** Six digits, each six of them as likely: for a code that counts for minutes and few tries. */
  newCode(): string;
  /** 30 signs of base62, some 178 bits: the unguessable part of a key of the API. */
  newKeyBody(): string;
  /** 32 random bytes in base64: what messages to a webhook endpoint are signed with. */
  newSigningKey(): string;
  /** `PL-7KQ2M9` style, without characters that look alike. */
  newReference(): string;
}
