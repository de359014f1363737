// A bot as botbuilder's samples make it: restify in front, CloudAdapter verifying, a fixed card back or sent.
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
} from 'botbuilder';
import {
  AppCredentials,
  type AuthenticatorResult,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import restify from 'restify';
import { FIXED_CARD } from './card.ts';
import type { BenchSettings, OpenPeer } from './shape.ts';

/** MSAL takes no login over http, and so not the one of the bench. */
class BenchCredentials extends AppCredentials {
  protected override async refreshToken(): Promise<AuthenticatorResult> {
    return { accessToken: 'out', expiresOn: new Date(Date.now() + 3_600_000) };
  }
}

class BenchCredentialFactory extends PasswordServiceClientCredentialFactory {
  #kept: AppCredentials | undefined;
  override async createCredentials(appId: string): Promise<AppCredentials> {
    return (this.#kept ??= new BenchCredentials(appId, '', 'https://api.botframework.com'));
  }
}

class Bare extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(FIXED_CARD)));
      await next();
    });
  }
  protected override async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: FIXED_CARD };
  }
}

export const openBareBot: OpenPeer = async ({ appId, secret, tenant, passthrough }: BenchSettings) => {
  const settings = { MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      { ...settings, ...passthrough, ValidateAuthority: false } as never,
      new BenchCredentialFactory(appId, secret, tenant),
      { requiredEndorsements: ['msteams'] } as never,
    ),
  );
  const bot = new Bare();
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => bot.run(context));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port };
};
