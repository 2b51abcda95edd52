import { z } from 'zod';
import { parseOperators, parsePlace } from './parse-operators.js';

const AMOUNTS = /^\d{1,12}(\.\d{1,3})?\s+[A-Z]{3}(\s*,\s*\d{1,12}(\.\d{1,3})?\s+[A-Z]{3})*$/;
const YEARS = 'must be a number of years from 1 to 30, for example 5';
const MERCHANT_IDS = /^(all|[\w-]+(\s*,\s*[\w-]+)*)$/;

/** What the operator says of merchants: who may take real money, and who decides. */
export const merchantsEnv = {
  /** Who may take real money. */
  LIVE_MERCHANTS: z
    .string()
    .trim()
    .regex(
      MERCHANT_IDS,
      'must be all, or ids of merchants, comma-separated, for example mer_01J...,mer_01K...',
    )
    .optional(),
  /** Who decides for the operator, each by name with their accounts. */
  OPERATORS: z
    .string()
    .trim()
    .refine(
      (text) => parseOperators(text) !== null,
      'must be names with accounts, each once, for example ann=slack:U0123|telegram:4211,bob=slack:T01/U0456',
    )
    .optional(),
  /** Where they do. */
  OPERATOR_PLACE: z
    .string()
    .trim()
    .refine(
      (text) => parsePlace(text) !== null,
      'must be a channel of Slack or a group of Telegram, for example slack:T0123/C0456 or telegram:-1001234',
    )
    .optional(),
  OPERATOR_LANGUAGE: z
    .enum(['en', 'vi', 'th', 'id', 'ko', 'es'], { error: 'must be en, vi, th, id, ko or es' })
    .default('en'),
  /** Names that merchants are compared with: a CSV file. */
  SCREENING_LIST: z.string().trim().min(1).optional(),
  /** How many people an approval needs. */
  KYC_REVIEWERS: z.coerce
    .number({ error: 'must be a number from 1 to 5, for example 2' })
    .int('must be a number from 1 to 5, for example 2')
    .min(1, 'must be a number from 1 to 5, for example 2')
    .max(5, 'must be a number from 1 to 5, for example 2')
    .default(2),
  /** How long decisions, hashes of documents and who looked at them are kept. */
  KEEP_REVIEWS_YEARS: z.coerce.number({ error: YEARS }).int(YEARS).min(1, YEARS).max(30, YEARS).default(5),
  /** What merchants may ask for in all before their review is over. */
  LIVE_BEFORE_REVIEW: z
    .string()
    .trim()
    .regex(AMOUNTS, 'must be amounts, one a currency, comma-separated, for example 15000 INR, 200 USD')
    .optional(),
};
