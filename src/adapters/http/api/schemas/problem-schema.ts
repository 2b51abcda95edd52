import { z } from 'zod';

export const PROBLEM = z
  .strictObject({
    type: z.string().meta({ description: 'The page about this code.' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    request_id: z.string(),
    errors: z.array(
      z.strictObject({
        pointer: z.string().meta({
          description: 'A JSON pointer into the body; `?name` for a parameter; "" for all of it.',
        }),
        code: z.string(),
        detail: z.string(),
        example: z.any(),
      }),
    ),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' });
