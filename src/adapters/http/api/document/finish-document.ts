import type { Json, JsonObject } from '../../../../domain/api/api-event.js';
import { describeWebhooks } from './describe-webhooks.js';
import { isObject, objectAt } from './json-tree.js';
import { mergeTwins } from './merge-twins.js';

/** What the schemas alone do not say: examples, headers, and what is told by webhooks. */
export function finishDocument(document: JsonObject): JsonObject {
  const paths = Object.entries(objectAt(document, 'paths')).map(([path, methods]) => [
    path,
    isObject(methods)
      ? Object.fromEntries(Object.entries(methods).map(([method, each]) => [method, finish(method, each)]))
      : methods,
  ]);
  return mergeTwins({
    ...document,
    paths: Object.fromEntries(paths),
    webhooks: describeWebhooks(),
    components: { ...objectAt(document, 'components'), parameters: PARAMETERS },
  });
}

const header = (name: string, description: string, example: string, required = false) => ({
  ...{ in: 'header', name, description, required, example },
  schema: { type: 'string' },
});

const PARAMETERS = {
  Version: header('Paylink-Version', "The version that is spoken; the key's own unless given.", '2026-11-27'),
  IdempotencyKey: header(
    'Idempotency-Key',
    'The same with each retry: it is done once, and the first answer is told for 72 hours.',
    '8e03978e-40d5-43dd-bc93-6894a57f9324',
  ),
  IdempotencyKeyNeeded: header(
    'Idempotency-Key',
    'The same with each retry: it is done once, and the first answer is told for 72 hours.',
    '8e03978e-40d5-43dd-bc93-6894a57f9324',
    true,
  ),
  IfMatch: header('If-Match', 'The ETag of the link as it was read.', '"7"'),
  IfNoneMatch: header('If-None-Match', 'The ETag of the link as it is known.', '"7"'),
};

const refTo = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });

const BY_IDEMPOTENCY: Readonly<Record<string, readonly JsonObject[]>> = {
  required: [refTo('IdempotencyKeyNeeded')],
  honoured: [refTo('IdempotencyKey')],
};

const BY_NAME: Readonly<Record<string, readonly JsonObject[]>> = {
  changeLink: [refTo('IfMatch')],
  getLink: [refTo('IfNoneMatch')],
};

function finish(method: string, operation: Json): Json {
  if (!isObject(operation)) return operation;
  const { 'x-example': example, 'x-idempotency-key': needs, parameters, ...rest } = operation;
  const given = Array.isArray(parameters) ? parameters : [];
  const headers = [
    refTo('Version'),
    ...(BY_IDEMPOTENCY[String(needs)] ?? []),
    ...(BY_NAME[String(operation['operationId'])] ?? []),
  ];
  const isTold = method !== 'get' && example !== undefined;
  return {
    ...rest,
    parameters: [...given, ...headers],
    ...(isTold ? { requestBody: addExample(objectAt(operation, 'requestBody'), example) } : {}),
  };
}

function addExample(requestBody: JsonObject, example: Json): JsonObject {
  const json = objectAt(objectAt(requestBody, 'content'), 'application/json');
  return { ...requestBody, content: { 'application/json': { ...json, example } } };
}
