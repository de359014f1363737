// botbuilder's CloudAdapter with its doors walled up: it is given a request that has been verified before, and runs the turn.
// It verifies no token, opens no client per turn and prints nothing. A press does not come here: it is answered by its door.
import { CloudAdapter, type TurnContext } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import type { Activity as BotActivity } from 'botframework-schema';
import type { Activity } from './activity.ts';
import { microsoft, type TeamsSettings } from './settings.ts';

export type RunTurn = (activity: Activity, logic: () => Promise<unknown>) => Promise<void>;

class KeptClients extends ConnectorFactory {
  readonly #client: (serviceUrl: string) => ConnectorClient;

  constructor(client: (serviceUrl: string) => ConnectorClient) {
    super();
    this.#client = client;
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    return this.#client(serviceUrl);
  }
}

class NothingToAuthenticate extends BotFrameworkAuthentication {
  readonly #clients: ConnectorFactory;

  constructor(clients: ConnectorFactory) {
    super();
    this.#clients = clients;
  }

  override async authenticateRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('Requests are verified before botbuilder sees them.');
  }

  override async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('This bot takes no streaming connections.');
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#clients;
  }

  /** Nobody signs in through this bot. */
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return undefined as unknown as UserTokenClient;
  }
}

class Door extends CloudAdapter {
  /** There is no middleware, and a fault goes to whoever runs the turn. */
  protected override runMiddleware(
    context: TurnContext,
    next: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    return next(context);
  }

  run(
    proved: AuthenticateRequestResult,
    activity: BotActivity,
    logic: (context: TurnContext) => Promise<void>,
  ) {
    return this.processActivity(proved, activity, logic);
  }
}

/** Runs turns of verified activities that have no open answer. */
export function openAdapter(
  settings: TeamsSettings,
  client: (serviceUrl: string) => ConnectorClient,
): RunTurn {
  const connectorFactory = new KeptClients(client);
  const door = new Door(new NothingToAuthenticate(connectorFactory));
  const proved: AuthenticateRequestResult = {
    audience: microsoft(settings, 'ToChannelFromBotOAuthScope'),
    claimsIdentity: new ClaimsIdentity([{ type: 'aud', value: settings.appId }], true),
    connectorFactory,
  };
  return async (activity, logic) => {
    await door.run(proved, { ...activity } as unknown as BotActivity, async () => void (await logic()));
  };
}
