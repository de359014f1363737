// Where Redis is, as REDIS_URL says it: one server, behind Sentinel, or a Cluster. Only shapes and how they are read; it
// must not connect, and no sentence of it may hold a password.
import { z } from 'zod';

export type RedisNode = { readonly host: string; readonly port: number };

/** What all three forms have. `replicas`: how many must have a write before it is answered; undefined: as the form does. */
type Common = {
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly replicas: number | undefined;
};

export type RedisSettings = Common &
  (
    | { readonly kind: 'server'; readonly node: RedisNode; readonly database: number }
    | {
        readonly kind: 'sentinel';
        readonly sentinels: readonly RedisNode[];
        readonly sentinelPassword: string | undefined;
        /** The name under which the Sentinels know the master. */
        readonly name: string;
        readonly database: number;
      }
    | { readonly kind: 'cluster'; readonly nodes: readonly RedisNode[] }
  );

const KINDS = { '': 'server', '+sentinel': 'sentinel', '+cluster': 'cluster' } as const;
const PORTS = { server: 6379, sentinel: 26_379, cluster: 6379 } as const;

// A list of hosts is no URL to the platform's own parser.
const FORM =
  /^redis(?<tls>s?)(?<kind>\+sentinel|\+cluster|):\/\/(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?(?<nodes>[^@/?#]*)(?:\/(?<path>[^?#]*))?(?:\?(?<query>[^#]*))?$/;
const NODE = /^(?:\[(?<v6>[0-9a-f:.]+)\]|(?<name>[\w.-]+))(?::(?<port>\d{1,5}))?$/i;

const FORMS =
  'not an address like redis://host:6379/0, redis+sentinel://host:26379,host:26379/name/0 or ' +
  'redis+cluster://host:6379,host:6379 (rediss… with TLS; special letters of a password percent-encoded)';

const databaseSchema = z
  .string()
  .regex(/^\d{0,5}$/, 'the database at the end is not a number')
  .transform(Number);
const nameSchema = z
  .string()
  .regex(/^[\w.-]+$/, 'the name of the master is missing, redis+sentinel://host:26379/name');
const pathSchemas = {
  server: z.tuple([databaseSchema], 'after the host comes only the number of a database'),
  sentinel: z.tuple(
    [nameSchema, databaseSchema],
    'after the hosts come the name of the master and the number of a database',
  ),
  cluster: z.tuple(
    [z.literal('', 'a Cluster has no numbered databases')],
    'a Cluster has no numbered databases',
  ),
};
const querySchema = z.strictObject(
  {
    replicas: z.coerce
      .number('replicas is 0 to 9')
      .int('replicas is 0 to 9')
      .min(0, 'replicas is 0 to 9')
      .max(9, 'replicas is 0 to 9')
      .optional(),
    sentinelPassword: z.string().optional(),
  },
  'the only options are replicas and sentinelPassword',
);

/** REDIS_URL → settings; each issue is a sentence without anything that stands in the address. */
export const redisSettingsSchema = z.string().transform((text, context): RedisSettings => {
  const refuse = (message: string): typeof z.NEVER => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const parts = FORM.exec(text.trim())?.groups;
  const nodes = parts?.['nodes']?.split(',').map((node) => NODE.exec(node)?.groups) ?? [];
  const [username, password] = [decoded(parts?.['user']), decoded(parts?.['password'])];
  if (!parts || nodes.includes(undefined) || username === null || password === null) return refuse(FORMS);
  const kind = KINDS[parts['kind'] as keyof typeof KINDS];
  const hosts = nodes.map((node) => ({
    host: node?.['v6'] ?? node?.['name'] ?? '',
    port: Number(node?.['port'] ?? PORTS[kind]),
  }));
  if (!hosts.every(({ port }) => port > 0 && port < 65_536)) return refuse('a port is 1 to 65535');
  const query = querySchema.safeParse(Object.fromEntries(new URLSearchParams(parts['query'] ?? '')));
  if (!query.success) return refuse(firstOf(query.error));
  const { replicas, sentinelPassword } = query.data;
  if (sentinelPassword !== undefined && kind !== 'sentinel')
    return refuse('sentinelPassword belongs to redis+sentinel://');
  const common = { tls: parts['tls'] === 's', username, password, replicas };
  const path = (parts['path'] ?? '').split('/');
  switch (kind) {
    case 'server': {
      const read = pathSchemas.server.safeParse(path);
      const [node, ...more] = hosts;
      if (!node || more.length > 0)
        return refuse('one server has one host; several need redis+sentinel:// or redis+cluster://');
      return read.success ? { ...common, kind, node, database: read.data[0] } : refuse(firstOf(read.error));
    }
    case 'sentinel': {
      const read = pathSchemas.sentinel.safeParse(path.length < 2 ? [...path, ''] : path);
      if (!read.success) return refuse(firstOf(read.error));
      const [name, database] = read.data;
      return { ...common, kind, sentinels: hosts, sentinelPassword, name, database };
    }
    case 'cluster': {
      const read = pathSchemas.cluster.safeParse(path);
      return read.success ? { ...common, kind, nodes: hosts } : refuse(firstOf(read.error));
    }
  }
});

/** The settings; throws a sentence that begins with REDIS_URL when it is no such address. */
export function readRedisSettings(url: string): RedisSettings {
  const read = redisSettingsSchema.safeParse(url);
  if (!read.success) throw new Error(`REDIS_URL: ${firstOf(read.error)}`);
  return read.data;
}

const firstOf = ({ issues }: z.core.$ZodError): string => issues[0]?.message ?? FORMS;

/** undefined for what is not there or empty, null for what is no percent-encoding. */
function decoded(text: string | undefined): string | undefined | null {
  if (!text) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** How an address is named in a sentence: hosts and ports, nothing else. */
export function nodesOf(settings: RedisSettings): readonly RedisNode[] {
  switch (settings.kind) {
    case 'server':
      return [settings.node];
    case 'sentinel':
      return settings.sentinels;
    case 'cluster':
      return settings.nodes;
  }
}
