import { z } from 'zod';
import { SlackApiError } from '../slack-api-error.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';

const test = defineMethod({
  scopes: [],
  tier: 4,
  args: z.looseObject({ error: arg.text.optional() }),
  run(_ctx, { error }) {
    if (error !== undefined) throw new SlackApiError(error);
    return {};
  },
});

const authTest = defineMethod({
  scopes: [],
  tier: 4,
  args: z.looseObject({}),
  run({ seed, baseUrl }) {
    return {
      url: `${baseUrl()}/`,
      team: seed.team.name,
      user: seed.app.botName,
      team_id: seed.team.id,
      user_id: seed.app.botUserId,
      bot_id: seed.app.botId,
      is_enterprise_install: false,
    };
  },
});

const teamInfo = defineMethod({
  scopes: ['team:read'],
  tier: 3,
  args: z.looseObject({}),
  run({ seed }) {
    const { id, name, domain } = seed.team;
    return { team: { id, name, domain, email_domain: '', icon: { image_default: true } } };
  },
});

const botsInfo = defineMethod({
  scopes: ['users:read'],
  tier: 3,
  args: z.looseObject({ bot: arg.text.optional() }),
  run({ seed }, { bot }) {
    const { app } = seed;
    if (bot !== undefined && bot !== app.botId) throw new SlackApiError('bot_not_found');
    return {
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: 0,
        app_id: app.id,
        user_id: app.botUserId,
        icons: {},
      },
    };
  },
});

export const authMethods: Record<string, ApiMethod> = {
  'api.test': test,
  'auth.test': authTest,
  'team.info': teamInfo,
  'bots.info': botsInfo,
};
