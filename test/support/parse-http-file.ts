export interface HttpStep {
  /** After `# @name`. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null: it has none. */
  readonly body: string | null;
}

/**
 * The requests of a file in the format of REST Client
 * (https://github.com/Huachao/vscode-restclient#usage), their `{{...}}` still in them.
 */
export function parseHttpFile(text: string): readonly HttpStep[] {
  return text
    .split(/^###.*$/m)
    .map((part) => part.replace(/^@.*$/gm, ''))
    .flatMap(parseStep);
}

function parseStep(part: string): readonly HttpStep[] {
  const name = /^# @name (\w+)$/m.exec(part)?.[1];
  const request = part.replace(/^#.*$/gm, '').trim();
  if (name === undefined || request === '') return [];
  const [head = '', ...rest] = request.split(/\n\s*\n/);
  const [line = '', ...headerLines] = head.split('\n');
  const [method = '', url = ''] = line.split(' ');
  const headers = headerLines.map((header) => {
    const [, field = '', value = ''] = /^([\w-]+): (.*)$/.exec(header) ?? [];
    return [field, value] as const;
  });
  const body = rest.join('\n\n').trim();
  return [{ name, method, url, headers: Object.fromEntries(headers), body: body === '' ? null : body }];
}

/** Puts in what `{{name}}` and `{{step.response.body.$.field}}` stand for. Throws where nothing does. */
export function fillIn(
  text: string,
  values: Readonly<Record<string, string>>,
  answers: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): string {
  return text.replace(/\{\{([^}]+)\}\}/g, (_match, expression: string) => {
    const [, step = '', field = ''] = /^(\w+)\.response\.body\.\$\.(\w+)$/.exec(expression) ?? [];
    const value = values[expression] ?? answers.get(step)?.[field];
    if (typeof value !== 'string') throw new Error(`nothing stands for ${expression}`);
    return value;
  });
}
