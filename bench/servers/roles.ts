import type { Message, Question, Served } from './served.js';

type Serve = (argument: string) => Promise<Served>;

/** A server loads what it is made of and nothing else: its memory and its start are measured. */
const ROLES = {
  'serve-paylink': async () => (await import('./paylink.js')).servePaylink,
  'serve-paylink-in-telegram': async () => (await import('./paylink.js')).servePaylinkInTelegram,
  'serve-bare-bolt': async () => (await import('./bare-bolt.js')).serveBareBolt,
  'serve-bare-telegraf': async () => (await import('./bare-telegraf.js')).serveBareTelegraf,
  'serve-bare-route': async () => (await import('./bare-route.js')).serveBareRoute,
  'serve-api': async () => (await import('./api.js')).serveApi,
  'serve-bare-links': async () => (await import('./bare-links.js')).serveBareLinks,
  'serve-carriers': async () => (await import('./carriers.js')).serveCarriers,
  'serve-slack-api': async () => (await import('./slack-api.js')).serveSlackApi,
  'serve-telegram-api': async () => (await import('./telegram-api.js')).serveTelegramApi,
} as const satisfies Record<string, () => Promise<Serve>>;

export type Role = keyof typeof ROLES;

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

/** Becomes the server, says where it is, and answers questions until the parent ends this process. */
export async function serveRole(role: Role): Promise<void> {
  const send = (message: Message) => process.send?.(message);
  const serve: Serve = await ROLES[role]();
  const served = await serve(process.argv[3] ?? '');
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: Question) => {
    const answer = served.answers[question.ask];
    if (answer === undefined) throw new Error(`${role} cannot answer ${question.ask}`);
    answer(question.argument).then(
      (value) => send({ answer: value ?? null }),
      (error: unknown) => send({ failure: String(error) }),
    );
  });
  send({ url: served.url });
}
