import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** An answer of the API, as it came. */
export interface GivenAnswer {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly body: unknown;
}

interface Media {
  readonly schema: object;
}
interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
type Answers = Readonly<Record<string, Answer>>;
type Operations = Readonly<Record<string, { readonly responses: Answers }>>;
interface Description {
  readonly paths: Readonly<Record<string, Operations>>;
}

let description: Promise<Description> | null = null;
const validators = new Map<object, ValidateFunction>();

/** Throws where the API answers what its own description does not say. */
export async function checkAnswer(url: string, given: GivenAnswer): Promise<void> {
  description ??= fetch(`${url}/api/v1/openapi.json`).then((answer) => answer.json() as Promise<Description>);
  const document = await description;
  const answers = findOperation(document, given)?.responses;
  if (answers === undefined) return;
  const { method, path, status, contentType, body } = given;
  const answer = answers[status];
  if (answer === undefined) throw new Error(`${method} ${path} is not said to answer ${status}`);
  const type = contentType?.split(';')[0];
  const media = type === undefined ? undefined : answer.content?.[type];
  if (answer.content === undefined || Object.keys(answer.content).length === 0) return;
  if (media === undefined) throw new Error(`${method} ${path} is not said to answer ${status} in ${type}`);
  checkCode(answer, given);
  const validate = compile(document, media.schema);
  if (!validate(body)) {
    throw new Error(`${method} ${path} answers ${status} otherwise: ${JSON.stringify(validate.errors)}`);
  }
}

/** The codes that a route may refuse with stand in the words of its answers. */
function checkCode(
  { description: words = '' }: Answer,
  { method, path, contentType, body }: GivenAnswer,
): void {
  if (!/problem/.test(contentType ?? '')) return;
  const code = String(Reflect.get(Object(body), 'code'));
  if (!words.includes(`\`${code}\`:`)) throw new Error(`${method} ${path} is not said to refuse by ${code}`);
}

/** The path without a parameter leads: `/events/sample` before `/events/{id}`. */
function findOperation({ paths }: Description, { method, path }: GivenAnswer) {
  const asked = `/api/v1${path.split('?')[0]}`.replace(/\/$/, '');
  const names = Object.keys(paths).sort((a, b) => a.split('{').length - b.split('{').length);
  const name = names.find((each) => new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked));
  return name === undefined ? undefined : paths[name]?.[method.toLowerCase()];
}

function compile(document: Description, schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
  const text = JSON.stringify(schema).replaceAll('"#/', '"document#/');
  const validate = ajv.compile(JSON.parse(text));
  validators.set(schema, validate);
  return validate;
}
