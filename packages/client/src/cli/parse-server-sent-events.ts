export interface ServerSentEvent {
  /** `message` unless it is named. */
  readonly event: string;
  readonly data: string;
  /** Null: it has none. */
  readonly id: string | null;
}

/**
 * Events out of the text of a stream, however it is cut: https://html.spec.whatwg.org/multipage/server-sent-events.html.
 * A comment, which is what keeps a quiet stream alive, is null: something came.
 */
export async function* parseServerSentEvents(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent | null> {
  let rest = '';
  let fields: readonly (readonly [name: string, value: string])[] = [];
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith(':')) yield null;
      else if (line !== '') fields = [...fields, splitField(line)];
      else {
        const event = toEvent(fields);
        fields = [];
        if (event !== null) yield event;
      }
    }
  }
}

function splitField(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}

function toEvent(fields: readonly (readonly [string, string])[]): ServerSentEvent | null {
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  if (data.length === 0) return null;
  const last = (wanted: string) => fields.findLast(([name]) => name === wanted)?.[1];
  return { event: last('event') ?? 'message', data: data.join('\n'), id: last('id') ?? null };
}
