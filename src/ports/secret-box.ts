/** Secrets at rest: AES-256-GCM under a key derived from SECRET_KEY. */
export interface SecretBox {
  seal(plainText: string): string;
  /** Throws when the text was altered or sealed under another key. */
  open(sealed: string): string;
}
