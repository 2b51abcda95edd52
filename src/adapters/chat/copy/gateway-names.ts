const NAMES: Readonly<Record<string, string>> = {
  sandbox: 'Sandbox bank',
  stripe: 'Stripe',
  portone: 'PortOne',
};

/** How people call a gateway; one we do not know goes by its own id. */
export function nameGateway(provider: string): string {
  return Object.hasOwn(NAMES, provider) ? (NAMES[provider] ?? provider) : provider;
}
