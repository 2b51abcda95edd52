/**
 * What the events of a key's streams are signed with: `whsec_` and base64. The same on every instance and after every
 * start, so that whoever listens sets it once; nobody can tell it from the key's id.
 */
export type StreamSecretOf = (keyId: string) => string;
