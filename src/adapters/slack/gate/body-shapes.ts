import { z } from 'zod';
import { shownView } from '../views/shown-view.js';

export type SlackBody = Readonly<Record<string, unknown>>;

const text = z.string().min(1);

/** @see https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const command = z.looseObject({
  command: text,
  text: z.string().optional(),
  team_id: text,
  user_id: text,
  channel_id: text,
  trigger_id: text,
  response_url: text,
});

const interaction = {
  trigger_id: text,
  user: z.looseObject({ id: text, team_id: z.string().optional() }),
  /** Null where the app is installed for a whole organisation: then the person's own is meant. */
  team: z.looseObject({ id: text }).nullish(),
  enterprise: z.looseObject({}).nullish(),
  channel: z.looseObject({ id: text }).optional(),
  response_url: z.string().optional(),
  response_urls: z.array(z.looseObject({ response_url: text })).optional(),
};

type Interaction = Pick<z.infer<z.ZodObject<typeof interaction>>, 'team' | 'user'>;
const isOfSomeTeam = ({ team, user }: Interaction) => (team?.id ?? user.team_id) !== undefined;

const conversation = z.union([text, z.looseObject({})]);

/** @see https://docs.slack.dev/apis/events-api#event-type-structure */
const event = z.looseObject({
  event_id: text,
  team_id: text.nullish(),
  authorizations: z.array(z.looseObject({ team_id: text.nullish() })).optional(),
  event: z.looseObject({
    type: text,
    user: conversation.optional(),
    channel: conversation.optional(),
    item: z.looseObject({}).optional(),
    subteam: z.looseObject({}).optional(),
  }),
});

/** What of each kind Bolt and the listeners read. */
const BY_TYPE: Readonly<Record<string, z.ZodType>> = {
  event_callback: event,
  url_verification: z.looseObject({ challenge: z.string() }),
  block_actions: z
    .looseObject({
      ...interaction,
      container: z.looseObject({}),
      view: shownView.optional(),
      actions: z.array(z.looseObject({ type: text, action_id: text, block_id: text })).min(1),
    })
    .refine(isOfSomeTeam),
  shortcut: z.looseObject({ ...interaction, callback_id: text }).refine(isOfSomeTeam),
  message_action: z
    .looseObject({ ...interaction, callback_id: text, message: z.looseObject({}) })
    .refine(isOfSomeTeam),
  view_closed: z
    .looseObject({
      ...interaction,
      trigger_id: z.string().optional(),
      view: z.looseObject({ ...shownView.shape, callback_id: z.string() }),
    })
    .refine(isOfSomeTeam),
  view_submission: z
    .looseObject({ ...interaction, view: z.looseObject({ ...shownView.shape, callback_id: z.string() }) })
    .refine(isOfSomeTeam),
};

const anyBody = z.record(z.string(), z.unknown());
const anyOther = z.looseObject({ type: text });

/** Nothing else in such a call is ever acted on. */
export function isCertificateCheck(body: SlackBody): boolean {
  return body['ssl_check'] === '1';
}

function findShape(body: SlackBody): z.ZodType {
  const { type } = body;
  if (isCertificateCheck(body)) return anyBody;
  if (typeof type === 'string' && Object.hasOwn(BY_TYPE, type)) return BY_TYPE[type] ?? anyOther;
  return 'command' in body ? command : anyOther;
}

/** The body when it is one that Slack sends; null for anything else. Kinds that nobody listens to pass. */
export function readSlackBody(value: unknown): SlackBody | null {
  const body = anyBody.safeParse(value);
  return body.success && findShape(body.data).safeParse(body.data).success ? body.data : null;
}
