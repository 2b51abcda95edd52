/** Names for new things, from a cryptographic source of randomness. */
export interface Ids {
  /** A unique id that sorts roughly by time; `prefix` says what it names: `lnk`, `att`, `evt`, `mem`, `mer`, `dft`, `ins`, `lgo`. */
  newId(prefix: string): string;
  /** 128 bits or more, base64url, 22+ characters: the unguessable part of a pay page's address. */
  newSlug(): string;
  /** Six digits, each six of them as likely: for a code that counts for minutes and few tries. */
  newCode(): string;
  /** `PL-7KQ2M9` style, without characters that look alike. */
  newReference(): string;
}
