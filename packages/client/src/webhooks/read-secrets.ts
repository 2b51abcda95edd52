const PREFIX = 'whsec_';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The bytes to sign with: what is behind `whsec_` is base64. Throws TypeError where one is no secret, or none is given. */
export function readSecrets(secrets: readonly (string | undefined)[]): readonly Buffer[] {
  if (secrets.length === 0) throw new TypeError(tellRight('none was given'));
  return secrets.map((secret) => {
    if (typeof secret !== 'string' || secret === '') throw new TypeError(tellRight('none was given'));
    const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
    if (!BASE64.test(text)) throw new TypeError(tellRight('this one is not'));
    return Buffer.from(text, 'base64');
  });
}

function tellRight(wrong: string): string {
  return `A webhook secret is whsec_ and base64, as Paylink showed it; ${wrong}: verifyWebhook({ secret, headers, body }).`;
}
