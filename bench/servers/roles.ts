import { serveBareBolt } from './bare-bolt.js';
import { serveBareRoute } from './bare-route.js';
import { servePaylink } from './paylink.js';
import type { Message, Question, Served } from './served.js';
import { serveSlackApi } from './slack-api.js';

const ROLES = {
  'serve-paylink': servePaylink,
  'serve-bare-bolt': serveBareBolt,
  'serve-bare-route': serveBareRoute,
  'serve-slack-api': serveSlackApi,
} as const satisfies Record<string, (argument: string) => Promise<Served>>;

export type Role = keyof typeof ROLES;

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

/** Becomes the server, says where it is, and answers questions until the parent ends this process. */
export async function serveRole(role: Role): Promise<void> {
  const send = (message: Message) => process.send?.(message);
  const served = await ROLES[role](process.argv[3] ?? '');
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
