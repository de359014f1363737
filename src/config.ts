// Environment → Config. Every fault at once, by variable name. The only place that reads the environment.
import { z } from 'zod';
import { type MailSettings, isMailServer, readSender } from './mail/settings.ts';
import { redisSettingsSchema } from './store/redis-settings.ts';
import { MICROSOFT_SERVICE_HOSTS, type TeamsSettings } from './teams/settings.ts';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

const optional = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text));

/** Kept as it is written: the store reads it when it connects. */
const redisAddress = optional.superRefine((url, context) => {
  const faults = url === undefined ? [] : (redisSettingsSchema.safeParse(url).error?.issues ?? []);
  for (const { message } of faults) context.addIssue({ code: 'custom', message });
});

const environmentSchema = z.object({
  MicrosoftAppId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: optional,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: optional,
  LINK_KEYS: list,
  CONCERN_KEYS: list,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  DATA_FILE: z.string().min(1).default('data/slt.db'),
  REDIS_URL: redisAddress,
  REDIS_ALLOW_LOSS: z.enum(['yes', 'no']).default('no'),
  ALLOWED_TENANTS: list,
  ALLOWED_SERVICE_HOSTS: list,
  COORDINATORS: list,
  METRICS_TOKEN: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  AUTH: z.enum(['on', 'off']).default('on'),
});

/** Names of botbuilder's ConfigurationBotFrameworkAuthentication that are handed on as they are, for other clouds. */
const PASSED_ON = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
  'ValidateAuthority',
] as const;

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Signed links, where the service has a public address. Keys of 32 bytes, newest first. */
  readonly links: { readonly publicUrl: string; readonly keys: readonly Uint8Array[] } | undefined;
  /** Keys of 32 bytes that seal the text of concerns, newest first; without one free text is off. */
  readonly concernKeys: readonly Uint8Array[];
  /** E-mail, where there is a mail server. */
  readonly mail: MailSettings | undefined;
  readonly store:
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'redis'; readonly url: string; readonly allowLoss: boolean };
  /** Entra object ids of those who may set a municipality up first, in lower case. */
  readonly founders: readonly string[];
  /** Who has it may read the operator's figures; without, only this machine may. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
  readonly teams: TeamsSettings;
};

/** What a program beside the service needs: whose data, and where it lies. */
export type StoreSettings = {
  readonly store: Config['store'];
  readonly tenants: readonly string[];
  readonly concernKeys: Config['concernKeys'];
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or every fault as a sentence that begins with the variable's name. */
export function readConfig(
  environment: Environment,
):
  | { readonly kind: 'read'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] } {
  const given = withoutEmpty(environment);
  const parsed = environmentSchema.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues;
  const named = new Set(wrong.map(({ path }) => String(path[0])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !named.has(name)));
  const read = environmentSchema.parse(rest);
  const faults = [
    ...wrong.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...faultsOf(read).filter((fault) => !named.has(fault.slice(0, fault.indexOf(':')))),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'read',
    config: {
      host: read.HOST,
      port: read.PORT,
      links: read.PUBLIC_URL ? { publicUrl: read.PUBLIC_URL, keys: bytesOf(read.LINK_KEYS) } : undefined,
      concernKeys: bytesOf(read.CONCERN_KEYS),
      mail: mailOf(read),
      store: storeOf(read),
      founders: read.COORDINATORS.map((id) => id.toLowerCase()),
      metricsToken: read.METRICS_TOKEN,
      logLevel: read.LOG_LEVEL,
      teams: {
        appId: read.MicrosoftAppId ?? '',
        ...(read.MicrosoftAppPassword ? { appPassword: read.MicrosoftAppPassword } : {}),
        appType: read.MicrosoftAppType,
        appTenantId: read.MicrosoftAppTenantId ?? '',
        allowedTenants: tenantsOf(read),
        allowedServiceHosts:
          read.ALLOWED_SERVICE_HOSTS.length > 0 ? read.ALLOWED_SERVICE_HOSTS : MICROSOFT_SERVICE_HOSTS,
        auth: read.AUTH,
        passthrough: passedOn(environment),
      },
    },
  };
}

const storeSchema = environmentSchema.pick({
  DATA_FILE: true,
  REDIS_URL: true,
  REDIS_ALLOW_LOSS: true,
  CONCERN_KEYS: true,
  ALLOWED_TENANTS: true,
  MicrosoftAppTenantId: true,
});

/** Only the settings of the store: reading it takes no secret of Microsoft's. */
export function readStoreSettings(
  environment: Environment,
):
  | { readonly kind: 'read'; readonly settings: StoreSettings }
  | { readonly kind: 'faults'; readonly faults: readonly string[] } {
  const parsed = storeSchema.safeParse(withoutEmpty(environment));
  if (!parsed.success)
    return {
      kind: 'faults',
      faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  const tenants = tenantsOf(parsed.data);
  const faults = [
    ...(tenants.length === 0 ? ['MicrosoftAppTenantId: name the tenant whose data it is'] : []),
    ...concernFaults(parsed.data),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'read',
    settings: { store: storeOf(parsed.data), tenants, concernKeys: bytesOf(parsed.data.CONCERN_KEYS) },
  };
}

type StoreRead = z.output<typeof storeSchema>;

const storeOf = (read: StoreRead): Config['store'] =>
  read.REDIS_URL
    ? { kind: 'redis', url: read.REDIS_URL, allowLoss: read.REDIS_ALLOW_LOSS === 'yes' }
    : { kind: 'file', file: read.DATA_FILE };

const tenantsOf = (read: StoreRead): readonly string[] =>
  (read.ALLOWED_TENANTS.length > 0 ? read.ALLOWED_TENANTS : [read.MicrosoftAppTenantId ?? '']).filter(
    (id) => id !== '',
  );

/** A name without a value, as in a copied example file, is not set. */
const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));

const passedOn = (environment: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = environment[name];
      return value ? [[name, value]] : [];
    }),
  );

function faultsOf(read: z.output<typeof environmentSchema>): readonly string[] {
  const faults: string[] = [];
  if (read.AUTH === 'off') {
    if (!isLoopback(read.HOST))
      faults.push('AUTH: off is for loopback only; set HOST to 127.0.0.1, or AUTH to on');
    if (read.ALLOWED_TENANTS.length === 0) faults.push('ALLOWED_TENANTS: name the tenant to let in');
  } else {
    if (!read.MicrosoftAppId)
      faults.push('MicrosoftAppId: the application id of the bot’s Entra registration is missing');
    if (!read.MicrosoftAppTenantId)
      faults.push('MicrosoftAppTenantId: the tenant of the registration is missing');
    if (read.MicrosoftAppType === 'SingleTenant' && !read.MicrosoftAppPassword)
      faults.push(
        'MicrosoftAppPassword: the client secret is missing (or set MicrosoftAppType to UserAssignedMSI)',
      );
  }
  return [...faults, ...linkFaults(read), ...concernFaults(read), ...mailFaults(read), ...tokenFaults(read)];
}

const MAKE_KEY = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64'))"`;

/** Never with a key in the sentence. */
function linkFaults({
  PUBLIC_URL: url,
  LINK_KEYS: keys,
}: z.output<typeof environmentSchema>): readonly string[] {
  if (!url) return [];
  const faults: string[] = [];
  if (!isPublic(url))
    faults.push('PUBLIC_URL: not an address that begins with https:// (http:// on loopback only)');
  if (keys.length === 0)
    faults.push(`LINK_KEYS: a key that signs links is missing. This makes one: ${MAKE_KEY}`);
  if (!keys.every(isKey))
    faults.push(
      `LINK_KEYS: each must be 32 bytes in base64, with commas between. This makes one: ${MAKE_KEY}`,
    );
  return faults;
}

/** Never with a key in the sentence. */
const concernFaults = ({ CONCERN_KEYS: keys }: Pick<StoreRead, 'CONCERN_KEYS'>): readonly string[] =>
  keys.every(isKey)
    ? []
    : [`CONCERN_KEYS: each must be 32 bytes in base64, with commas between. This makes one: ${MAKE_KEY}`];

/** Never with the token in the sentence. */
const tokenFaults = ({ METRICS_TOKEN: token }: z.output<typeof environmentSchema>): readonly string[] =>
  token === undefined || /^[\w.~+/=-]{16,}$/.test(token)
    ? []
    : [`METRICS_TOKEN: at least 16 letters or digits, without spaces. This makes one: ${MAKE_KEY}`];

/** Where links lead; without anything that a path cannot be added to. */
function isPublic(url: string): boolean {
  const { protocol, hostname, username, search, hash } = URL.parse(url) ?? {};
  return (
    (protocol === 'https:' ||
      (protocol === 'http:' && isLoopback(hostname?.replace(/^\[|\]$/g, '') ?? ''))) &&
    [username, search, hash].every((part) => part === '')
  );
}

const isKey = (key: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(key);

const bytesOf = (keys: readonly string[]): readonly Uint8Array[] =>
  keys.map((key) => Buffer.from(key, 'base64'));

function mailOf({ SMTP_URL: url, MAIL_FROM: text }: z.output<typeof environmentSchema>) {
  const from = readSender(text ?? '');
  return url && from ? { url, from } : undefined;
}

/** Never with the server in the sentence: a password may stand in it. */
function mailFaults({
  SMTP_URL: url,
  MAIL_FROM: from,
  PUBLIC_URL: links,
}: z.output<typeof environmentSchema>): readonly string[] {
  if (!url && !from) return [];
  const faults: string[] = [];
  if (!url) faults.push('SMTP_URL: the mail server is missing, and MAIL_FROM names a sender');
  else if (!isMailServer(url))
    faults.push('SMTP_URL: not an address like smtp://name:password@host:587 or smtps://host');
  if (!from) faults.push('MAIL_FROM: the sender is missing, «Name <address>»');
  else if (!readSender(from)) faults.push('MAIL_FROM: not a sender like «Name <address>»');
  if (!links) faults.push('PUBLIC_URL: missing, and e-mail needs it for its links');
  return faults;
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** The environment of this process. */
export const processEnvironment = (): Environment => process.env;
