import { parseArgs } from 'node:util';
import { KYC_STATES, type KycState, type Risk } from '../../src/domain/kyc/kyc.js';
import { ASKABLE_FIELDS, type KycField } from '../../src/domain/kyc/kyc-facts.js';
import { REVIEWER_ACTIONS, type ReviewerAction } from '../../src/domain/kyc/reviewer-actions.js';
import { takesOnly } from '../usage/takes-only.js';

export type KycArguments =
  /** `states`: those that somebody may have to do with, unless one is named. */
  | { readonly command: 'list'; readonly states: readonly KycState[] }
  | { readonly command: 'show'; readonly merchantId: string }
  | DecisionArguments;

export interface DecisionArguments {
  readonly command: ReviewerAction;
  readonly merchantId: string;
  /** A name that `OPERATORS` gives. */
  readonly as: string;
  readonly reason: string;
  /** Of `ask`: what it is about. */
  readonly fields: readonly KycField[];
  /** Null: as it was. */
  readonly risk: Risk | null;
}

const OPTIONS = {
  as: { type: 'string' },
  reason: { type: 'string' },
  field: { type: 'string', multiple: true },
  risk: { type: 'string' },
  state: { type: 'string' },
} as const;

type Option = keyof typeof OPTIONS;
const OF_EACH_DECISION = ['as', 'reason'] as const satisfies readonly Option[];

/** The options of each decision. */
const DECISIONS: Readonly<Record<ReviewerAction, readonly Option[]>> = {
  approve: [...OF_EACH_DECISION, 'risk'],
  ask: [...OF_EACH_DECISION, 'field'],
  reject: OF_EACH_DECISION,
  suspend: OF_EACH_DECISION,
  resume: OF_EACH_DECISION,
};

/** An owner answers there in words of their own. */
const ANYTHING: readonly KycField[] = ['trade'];

/** Null for what is no command of the review, or says what means nothing to it. */
export function readKycArguments(args: readonly string[]): KycArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, merchantId, ...others] = positionals;
    if (others.length > 0) return null;
    if (command === 'list') {
      return merchantId === undefined && takesOnly(values, ['state']) ? readList(values.state) : null;
    }
    if (merchantId === undefined) return null;
    if (command === 'show') return takesOnly(values, []) ? { command, merchantId } : null;
    return readDecision(command, merchantId, values);
  } catch {
    // An option that there is not.
    return null;
  }
}

function readList(state: string | undefined): KycArguments | null {
  const states = KYC_STATES.filter((each) => (state === undefined ? each !== 'none' : each === state));
  return states.length === 0 ? null : { command: 'list', states };
}

interface Values extends Partial<Record<Option, unknown>> {
  readonly as?: string;
  readonly reason?: string;
  readonly field?: readonly string[];
  readonly risk?: string;
}

function readDecision(command: string | undefined, merchantId: string, values: Values): KycArguments | null {
  const { as, reason = '', field = [], risk } = values;
  const action = REVIEWER_ACTIONS.find((each) => each === command);
  const fields = ASKABLE_FIELDS.filter((each) => field.includes(each));
  const isWhole = as !== undefined && reason.trim() !== '' && fields.length === new Set(field).size;
  const isRisk = risk === undefined || risk === 'high' || risk === 'standard';
  if (action === undefined || !takesOnly(values, DECISIONS[action]) || !isWhole || !isRisk) return null;
  const asked = fields.length === 0 ? ANYTHING : fields;
  return { command: action, merchantId, as, reason, fields: asked, risk: risk ?? null };
}
