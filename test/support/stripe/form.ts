import { refuse } from './stripe-refusal.js';

export type Form = string | readonly Form[] | { readonly [name: string]: Form };
export type FormFields = { readonly [name: string]: Form };

interface Nested {
  [name: string]: string | Nested;
}

/** `a[b][0][c]=1` as `{ a: { b: [{ c: '1' }] } }`: how Stripe reads bodies and queries. */
export function parseForm(text: string): FormFields {
  const root: Nested = {};
  for (const [name, value] of new URLSearchParams(text)) put(root, name, value);
  const form = toForm(root);
  return typeof form === 'object' && !Array.isArray(form) ? (form as FormFields) : {};
}

function put(root: Nested, name: string, value: string): void {
  const path = [...name.matchAll(/[^[\]]+/g)].map(([part]) => part);
  const last = path.pop() ?? refuse(`Invalid parameter name: ${name}`);
  let at = root;
  for (const part of path) {
    const next = at[part] ?? {};
    if (typeof next === 'string') refuse(`Invalid parameter name: ${name}`);
    at[part] = next;
    at = next;
  }
  at[name.endsWith('[]') ? String(Object.keys(at).length) : last] = value;
}

function toForm(value: string | Nested): Form {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Form] => [name, toForm(inner)]);
  const isList = entries.length > 0 && entries.every(([name], at) => name === String(at));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** What a parameter holds, or a refusal as Stripe's. */
export function readText(form: FormFields, name: string): string {
  const value = form[name];
  if (value === undefined || value === '') {
    refuse(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
  }
  return typeof value === 'string' ? value : refuse(`Invalid string: ${name}`, { param: name });
}

export function readInteger(form: FormFields, name: string): number {
  const text = readText(form, name);
  if (!/^-?\d+$/.test(text)) {
    refuse(`Invalid integer: ${text}`, { code: 'parameter_invalid_integer', param: name });
  }
  return Number(text);
}

export function readFields(form: FormFields, name: string): FormFields {
  const value = form[name] ?? {};
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as FormFields)
    : refuse(`Invalid object: ${name}`, { param: name });
}

export function readList(form: FormFields, name: string): readonly Form[] {
  const value = form[name] ?? [];
  return Array.isArray(value)
    ? (value as readonly Form[])
    : refuse(`Invalid array: ${name}`, { param: name });
}

/** Stripe refuses what it does not know by name. */
export function allowOnly(form: FormFields, names: readonly string[]): void {
  const unknown = Object.keys(form).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    refuse(`Received unknown parameter: ${unknown}`, { code: 'parameter_unknown', param: unknown });
  }
}

/** https://docs.stripe.com/metadata#data */
export function readMetadata(form: FormFields): Record<string, string> {
  const entries = Object.entries(readFields(form, 'metadata'));
  if (entries.length > 50) refuse('Metadata can have up to 50 keys', { param: 'metadata' });
  return Object.fromEntries(
    entries.map(([key, value]): [string, string] => {
      if (key.length > 40 || typeof value !== 'string' || value.length > 500) {
        refuse(`Invalid metadata: ${key}`, { param: `metadata[${key}]` });
      }
      return [key, value];
    }),
  );
}
