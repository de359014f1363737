// The token that the bot shows Microsoft's connector. One request for it at a time, however many messages wait for it;
// botbuilder's own credentials ask once for each.
import {
  AppCredentials,
  type AuthenticatorResult,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
} from 'botframework-connector';
import { z } from 'zod';
import { microsoft, type TeamsSettings, tokenUrl } from './settings.ts';

export type OutgoingToken = {
  /** The token, from memory until five minutes before it runs out. Rejects when Microsoft gives none. */
  get(): Promise<string>;
  /** Whether one has been had. */
  had(): boolean;
};

const GRANT_WITHIN = 10_000;
const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

// MSAL, which botbuilder would use here, takes no login address over http, and so not the one of a test on loopback.
class SecretCredentials extends AppCredentials {
  readonly #settings: TeamsSettings;

  constructor(settings: TeamsSettings) {
    super(settings.appId, settings.appTenantId, microsoft(settings, 'ToChannelFromBotOAuthScope'));
    this.#settings = settings;
  }

  protected override async refreshToken(): Promise<AuthenticatorResult> {
    const answer = await fetch(tokenUrl(this.#settings), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.appId,
        client_secret: this.#settings.appPassword ?? '',
        scope: `${this.oAuthScope.replace(/\/\.default$/, '')}/.default`,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(GRANT_WITHIN),
    });
    if (!answer.ok) throw new Error(`The login answered ${answer.status} to the request for a token.`);
    const granted = Granted.parse(await answer.json());
    return { accessToken: granted.access_token, expiresOn: new Date(Date.now() + granted.expires_in * 1000) };
  }
}

/** The outgoing token of this app: by secret, or by managed identity where the app has none. */
export function openToken(settings: TeamsSettings): OutgoingToken {
  const credentials = credentialsOf(settings);
  let inFlight: Promise<string> | undefined;
  let had = false;
  const ask = async (): Promise<string> => {
    const token = await credentials.getToken();
    had = true;
    return token;
  };
  return {
    get: () => (inFlight ??= ask().finally(() => (inFlight = undefined))),
    had: () => had,
  };
}

function credentialsOf(settings: TeamsSettings): AppCredentials {
  switch (settings.appType) {
    case 'SingleTenant':
      return new SecretCredentials(settings);
    case 'UserAssignedMSI':
      return new ManagedIdentityAppCredentials(
        settings.appId,
        microsoft(settings, 'ToChannelFromBotOAuthScope'),
        new JwtTokenProviderFactory(),
      );
  }
}
