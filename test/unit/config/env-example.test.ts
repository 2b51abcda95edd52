import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envSchema } from '../../../src/config/env-schema.js';

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
const known = Object.keys(envSchema.shape).sort();

describe('the environment as it is documented', () => {
  it('lists in .env.example exactly the variables of the schema', () => {
    const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    expect(namesIn(example, /^([A-Z_]+)=/gm)).toEqual(known);
  });

  it('lists in the README table exactly the variables of the schema', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(namesIn(readme, /^\| `([A-Z_]+)` +\|/gm)).toEqual(known);
  });
});
