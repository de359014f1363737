// What the Teams room needs to know to speak with Microsoft, and what follows from it. Knows no environment: config.ts
// reads that and hands this over.

/**
 * `appId`: the bot's Entra application. `appTenantId`: where it is registered. `allowedTenants`: Entra tenants (lower case
 * or not) whose people are let in. `allowedServiceHosts`: `host` or `host:port` of service URLs; a loopback host named
 * there may speak http, and without a port it stands for all its ports.
 * `auth` `off` asks no token of those who call and sends none: for loopback only.
 * `passthrough`: the names of botbuilder's ConfigurationBotFrameworkAuthentication, for other clouds.
 */
export type TeamsSettings = {
  readonly appId: string;
  readonly appPassword?: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly appTenantId: string;
  readonly allowedTenants: readonly string[];
  readonly allowedServiceHosts: readonly string[];
  readonly auth: 'on' | 'off';
  readonly passthrough: Readonly<Record<string, string>>;
  /** Until the connector must have answered; 15 s when left out. */
  readonly answerWithinMs?: number;
  /** Until a connection must stand, TLS included; 5 s when left out. */
  readonly connectWithinMs?: number;
};

/**
 * Hosts of Teams' service URLs in the public and the American government clouds.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export const MICROSOFT_SERVICE_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

/**
 * Where a file lies that somebody has sent to the bot: in their own OneDrive, which is SharePoint of their organisation («contoso-my.
 * sharepoint.com»). Other clouds (GCC High, DoD, 21Vianet) let no files through to bots, and a private OneDrive (1drv.com) is no
 * work account's.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 * @see https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const FILE_HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.sharepoint\.com$/;

/** Where a private chat is opened in the public cloud when the tenant has not been heard from (same page). */
export const PUBLIC_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

const DEFAULTS = {
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
};

/** A Microsoft address or name: what the settings pass through, else the public cloud's. */
export function microsoft(settings: TeamsSettings, name: keyof typeof DEFAULTS): string {
  return settings.passthrough[name] || DEFAULTS[name];
}

/** Where the bot asks for its outgoing token (OAuth 2.0 client credentials). */
export function tokenUrl(settings: TeamsSettings): string {
  const login =
    settings.passthrough['ToChannelFromBotLoginUrl'] ||
    `https://login.microsoftonline.com/${encodeURIComponent(settings.appTenantId)}`;
  return `${login.replace(/\/+$/, '')}/oauth2/v2.0/token`;
}

/** Whether what we know may be sent to this service URL: a host of ours, over https, loopback over http as well. */
export function serviceUrlAllowed(settings: TeamsSettings, serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password) return false;
  const loopback = isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return false;
  return settings.allowedServiceHosts.some((allowed) => {
    const host = allowed.toLowerCase();
    return host === url.host || (loopback && host === url.hostname);
  });
}

/** Whether a file may be fetched there: from Microsoft over https, and from loopback where the settings name it. */
export function fileUrlAllowed(settings: TeamsSettings, fileUrl: string): boolean {
  const url = URL.parse(fileUrl);
  if (!url || url.username || url.password) return false;
  if (isLoopback(url.hostname)) return serviceUrlAllowed(settings, fileUrl);
  return url.protocol === 'https:' && url.port === '' && FILE_HOST.test(url.hostname);
}

const tenants = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether people of this Entra tenant are let in. */
export function tenantAllowed({ allowedTenants }: TeamsSettings, tenant: string): boolean {
  const allowed = tenants.get(allowedTenants) ?? new Set(allowedTenants.map((one) => one.toLowerCase()));
  tenants.set(allowedTenants, allowed);
  return allowed.has(tenant.toLowerCase());
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
