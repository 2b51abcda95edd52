import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { EVENT_TYPES } from '../../src/domain/api/event-types.js';
import { withKey } from '../support/api-keys.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

async function readDocument(url: string): Promise<{ readonly text: string; readonly document: Document }> {
  const response = await fetch(`${url}/api/v1/openapi.json`);
  const text = await response.text();
  return { text, document: JSON.parse(text) };
}

describe('GET /api/v1/openapi.json', () => {
  it('is valid OpenAPI 3.1 of at most 300 kB, and needs no key', async () => {
    const { url } = await start(withKey());
    const { text, document } = await readDocument(url);
    expect(document.openapi).toBe('3.1.0');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300_000);
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('names each schema once', async () => {
    const { url } = await start(withKey());
    const { document } = await readDocument(url);
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => name.endsWith('Input'))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['Link', 'Money', 'MoneyWish', 'Problem', 'Event', 'Key']));
  });

  it('describes every type of event, with an example', async () => {
    const { url } = await start(withKey());
    const { document } = await readDocument(url);
    expect(Object.keys(document.webhooks).sort()).toEqual([...EVENT_TYPES].sort());
    expect(JSON.stringify(document.webhooks['link.paid'])).toContain('"amount_paid"');
  });

  it('describes refusals of every route, each in problem+json', async () => {
    const { url } = await start(withKey());
    const { document } = await readDocument(url);
    for (const operation of Object.values(document.paths).flatMap((each) => Object.values(each))) {
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '429', '500', '503']),
      );
    }
  });
});

describe('GET /api/docs', () => {
  it('is a page without a script of its own, under a policy that lets none in', async () => {
    const { url } = await start(withKey());
    const page = await fetch(`${url}/api/docs`);
    const policy = String(page.headers.get('content-security-policy'));
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/);
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) {
      expect((await fetch(`${url}/api/docs/${file}`)).status).toBe(200);
    }
    expect((await fetch(`${url}/api/docs/package.json`)).status).toBe(404);
  });
});
