/** How Paylink proves who it is to Slack: one workspace's token, or installations by OAuth. */
export type SlackAuth =
  | { readonly kind: 'bot_token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** How Slack reaches us: signed requests over HTTP, or a socket that we open. */
export type SlackTransport =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string };

export interface SlackConfig {
  readonly auth: SlackAuth;
  readonly transport: SlackTransport;
  /** Another base address of Slack's Web API: a proxy, an emulator; null: Slack's own. */
  readonly apiUrl: string | null;
}

/** How Telegram's updates reach us: requests over HTTP with a secret in them, or asked for by ourselves. */
export type TelegramUpdates =
  | {
      readonly kind: 'webhook';
      readonly secret: string;
      /** Where it reaches this server, without a trailing slash; PUBLIC_URL unless given. */
      readonly origin?: string;
    }
  | { readonly kind: 'polling' };

export interface TelegramConfig {
  readonly botToken: string;
  readonly updates: TelegramUpdates;
  /** The origin of another Bot API: a server of one's own, an emulator; null: Telegram's. */
  readonly apiUrl: string | null;
}

export interface SendgridConfig {
  readonly apiKey: string;
  /** Verified at SendGrid. */
  readonly from: { readonly email: string; readonly name: string | null };
  /** Base64, as SendGrid shows it; null: no news of what became of emails is believed. */
  readonly webhookPublicKey: string | null;
  /** Without a trailing slash; null: SendGrid's own. */
  readonly apiUrl: string | null;
}

export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a Messaging Service (`MG...`) or letters; null: no SMS. */
  readonly from: string | null;
  /** E.164 or a Messaging Service, without `whatsapp:`; null: no WhatsApp. */
  readonly whatsappFrom: string | null;
  /** Without a trailing slash; null: Twilio's own. */
  readonly apiUrl: string | null;
}

/** The operator's account at Stripe: it takes the payments of every merchant that has none of its own. */
export interface StripeConfig {
  readonly secretKey: string;
  /** As the key says. */
  readonly mode: 'test' | 'live';
  /** Two while one takes the other's place; none: no webhook is believed. */
  readonly webhookSecrets: readonly string[];
}

/** The operator's account at PortOne, as Stripe's. */
export interface PortoneConfig {
  readonly clientKey: string;
  readonly secretKey: string;
  readonly mode: 'test' | 'live';
}

export interface OperatorAccount {
  readonly platform: 'slack' | 'telegram';
  /** Unless given, in any workspace. */
  readonly workspaceId?: string;
  readonly userId: string;
}

/** One of the operator's people; the same one in every chat they are in. */
export interface OperatorPerson {
  readonly name: string;
  readonly accounts: readonly OperatorAccount[];
}

export interface OperatorPlace {
  readonly platform: 'slack' | 'telegram';
  readonly workspaceId: string;
  readonly channelId: string;
}

export interface OperatorConfig {
  readonly reviewers: readonly OperatorPerson[];
  /** How many of them an approval needs. */
  readonly needed: number;
  /** Null: they decide by command alone. */
  readonly place: OperatorPlace | null;
  readonly language: 'en' | 'vi' | 'th' | 'id' | 'ko' | 'es';
}

/** The environment, checked and grouped; frozen. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Without a trailing slash; null: this machine's own address. */
    readonly publicUrl: string | null;
    /** Who is believed about where a request came from: nobody, the one proxy before us, or those with these addresses. */
    readonly trustProxy: false | 1 | string;
    /** Whoever shows it may read the figures; null: this machine alone may. */
    readonly metricsToken: string | null;
  };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly store: { readonly dataDir: string; readonly mongodbUri: string | null };
  /** Null in development: one is made and kept in the data folder. */
  readonly secretKey: string | null;
  /** The one that it took the place of: what this one sealed opens, too; null: none did. */
  readonly formerSecretKey: string | null;
  readonly slack: SlackConfig | null;
  readonly telegram: TelegramConfig | null;
  readonly sendgrid: SendgridConfig | null;
  readonly twilio: TwilioConfig | null;
  /** The beginning of addresses in texts, without a trailing slash; null: the pay page's own. */
  readonly shortUrl: string | null;
  readonly sandboxGateway: boolean;
  /** Whether webhooks go to this very machine, too, by http: for trying things out. */
  readonly webhooksToLoopback: boolean;
  /** Null: only merchants with an account of their own are paid there. */
  readonly stripe: StripeConfig | null;
  /** As Stripe. */
  readonly portone: PortoneConfig | null;
  /** Origins of the gateways' APIs, for the operator's accounts and merchants' own; null: the gateway's. */
  readonly gatewayUrls: { readonly stripe: string | null; readonly portone: string | null };
  /** Merchants that may take real money: all, or by id. */
  readonly liveMerchants: 'all' | readonly string[];
  /** What a merchant may ask for in all before its review is over, as it was written: `15000 INR`. */
  readonly liveBeforeReview: readonly string[];
  /** Who decides for the operator about merchants, and where. */
  readonly operator: OperatorConfig;
  /** A CSV file with names that merchants are compared with; null: they are not screened. */
  readonly screeningList: string | null;
  /** How long decisions, hashes and who looked stay of reviews. */
  readonly keepReviewsYears: number;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
  readonly playground: {
    readonly on: boolean;
    readonly mayBePublic: boolean;
    /** Whether a new one begins with a week that it has behind it; false where anybody outside would hear of that. */
    readonly week: boolean;
  };
}
