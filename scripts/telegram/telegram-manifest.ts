import type { BotCommand } from '@grammyjs/types';
import { z } from 'zod';

const LANGUAGES = ['en', 'vi', 'th', 'id', 'ko', 'es'] as const;
const SCOPES = ['all_private_chats', 'all_group_chats'] as const;

export type ManifestLanguage = (typeof LANGUAGES)[number];
export type ManifestScope = (typeof SCOPES)[number];

const inEachLanguage = (mostSigns: number) => z.strictObject(toShape(z.string().min(1).max(mostSigns)));

function toShape<Schema extends z.ZodType>(schema: Schema): Readonly<Record<ManifestLanguage, Schema>> {
  return { en: schema, vi: schema, th: schema, id: schema, ko: schema, es: schema };
}

/** `manifests/telegram.json`, with the limits of https://core.telegram.org/bots/api#setmycommands and its neighbours. */
const manifestShape = z.strictObject({
  bot_api: z.string(),
  allowed_updates: z.array(z.string()),
  /** What is to be switched on at BotFather; `field`: where getMe tells of it, and `when_on` what; null for nowhere. */
  switches: z.array(
    z.strictObject({
      name: z.string(),
      path: z.string(),
      field: z
        .enum([
          'can_read_all_group_messages',
          'can_join_groups',
          'supports_inline_queries',
          'can_connect_to_business',
          'supports_guest_queries',
        ])
        .nullable(),
      when_on: z.boolean(),
      for: z.string(),
    }),
  ),
  description: inEachLanguage(512),
  short_description: inEachLanguage(120),
  commands: z
    .array(
      z.strictObject({
        command: z.string().regex(/^[a-z0-9_]{1,32}$/),
        scopes: z.array(z.enum(SCOPES)).min(1),
        is_ephemeral: z.literal(true).optional(),
        description: inEachLanguage(256),
      }),
    )
    .max(100),
});

export type TelegramManifest = z.infer<typeof manifestShape>;

/** Throws for what is not what Telegram takes. */
export function parseTelegramManifest(manifest: unknown): TelegramManifest {
  return manifestShape.parse(manifest);
}

/** For people whose language is none of ours it is English. */
export interface InLanguage {
  readonly language: ManifestLanguage;
  readonly code: { readonly language_code?: ManifestLanguage };
}

export function listLanguages(): readonly InLanguage[] {
  return LANGUAGES.map((language) => ({
    language,
    code: language === 'en' ? {} : { language_code: language },
  }));
}

/** A menu as Telegram shows it: of one scope, in one language. */
export interface BotMenu extends InLanguage {
  readonly scope: ManifestScope;
  readonly commands: readonly BotCommand[];
}

export function buildMenus({ commands }: TelegramManifest): readonly BotMenu[] {
  return SCOPES.flatMap((scope) =>
    listLanguages().map((language) => ({
      ...language,
      scope,
      commands: commands
        .filter(({ scopes }) => scopes.includes(scope))
        .map((command) => toCommand(command, scope, language)),
    })),
  );
}

/** What only its sender sees is a thing of groups. */
function toCommand(
  { command, description, is_ephemeral }: TelegramManifest['commands'][number],
  scope: ManifestScope,
  { language }: InLanguage,
): BotCommand {
  const isEphemeral = is_ephemeral === true && scope === 'all_group_chats';
  return { command, description: description[language], ...(isEphemeral ? { is_ephemeral: true } : {}) };
}
