import { z } from 'zod';
import { SCOPES } from '../../../../domain/api/scope.js';
import { MODE } from './common-schemas.js';

export const KEY = z
  .strictObject({
    object: z.literal('key'),
    id: z.string().meta({ examples: ['key_01K5'] }),
    name: z.string(),
    mode: MODE,
    scopes: z.array(z.enum(SCOPES)),
    version: z.string(),
    merchant: z.strictObject({ id: z.string(), name: z.string(), country: z.string().nullable() }),
    member: z.string().meta({ description: 'As whom it acts.' }),
    live: z
      .strictObject({ allowed: z.boolean(), reason: z.string().nullable() })
      .meta({ description: 'Whether the merchant may make live links now, and why not.' }),
  })
  .meta({ id: 'Key', description: 'The key that asks.' });
