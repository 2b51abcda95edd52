type Payload = Readonly<Record<string, unknown>>;

/**
 * Arguments with a file among them, as telegraf's client sends them: they leave as a form, in which it writes down but a
 * few of the objects that there are: these are JSON, as https://core.telegram.org/bots/api#making-requests wants them.
 */
export function toPayload(args: object): Payload {
  return Object.fromEntries(listGiven(args).map(([name, value]) => [name, toFormValue(value)]));
}

/** Arguments that have a value. */
export function listGiven(args: object): readonly (readonly [string, unknown])[] {
  return Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
}

/** Whether a file is sent along. */
export function hasUpload(args: object): boolean {
  return Object.values(args).some((value) => isUpload(value) || holdsUpload(value));
}

function toFormValue(value: unknown): unknown {
  const isPlain = typeof value !== 'object' || isUpload(value) || holdsUpload(value);
  return isPlain ? value : JSON.stringify(value);
}

function isUpload(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'source' in value && Buffer.isBuffer(value.source);
}

/** As the picture that takes the place of another does, or the pictures of an album. */
function holdsUpload(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsUpload);
  return typeof value === 'object' && value !== null && 'media' in value && isUpload(value.media);
}
