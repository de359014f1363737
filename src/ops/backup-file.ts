// The backup as a file: lines of JSON, packed with gzip. First what it is, then each tenant with all that is kept of it, last how much
// there is and a checksum of all before. It must not know what a record says.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { type Instant, instantSchema } from '../domain/calendar.ts';
import type { Json, Kept, TenantId } from '../store/store.ts';

const FORMAT = 'slt-backup';
const FORMAT_VERSION = 1;
/** No record is nearly as long: what is longer is no backup. */
const LONGEST_LINE = 32 * 1024 * 1024;

/** `dataVersion`: of the records. `program`: the version of the program that made it. */
export type BackupHead = {
  readonly dataVersion: number;
  readonly program: string;
  readonly madeAt: Instant;
};

const text = z.string().refine((one) => one.isWellFormed(), 'half a character');
const json = z.custom<Json>((value) => value !== undefined, 'no JSON');
const version = z.number().int().min(1);

const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: version,
  dataVersion: version,
  program: z.string().max(40),
  madeAt: instantSchema,
});

const queuedSchema = z.strictObject({
  id: text,
  lane: text,
  mode: z.enum(['once', 'latest']),
  priority: z.enum(['urgent', 'normal']),
  notBefore: instantSchema,
  forget: instantSchema,
  body: json,
});

/** What a line may be between the first and the last; each has one name. */
const lineSchemas = {
  tenant: text,
  record: z.strictObject({ key: text, value: json, version, expires: instantSchema.optional() }),
  area: z.strictObject({
    area: text,
    watermark: instantSchema.optional(),
    wakeAt: instantSchema.optional(),
  }),
  waiting: queuedSchema,
  remembered: z.strictObject({
    id: text,
    lane: text,
    forget: instantSchema,
    activityId: text.optional(),
  }),
  acted: z.strictObject({ id: text, forget: instantSchema }),
} as const;

const endSchema = z.strictObject({
  end: z.strictObject({ lines: z.number().int().min(0), sha256: z.string() }),
});

export class BackupFault extends Error {}

/** The lines of a backup, each with its newline; the checksum is over all bytes before the last line. */
export async function* backupLines(
  head: BackupHead,
  all: AsyncIterable<readonly [TenantId, Kept]>,
): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let lines = 0;
  const line = (value: unknown): string => {
    const written = `${JSON.stringify(value)}\n`;
    sum.update(written);
    lines += 1;
    return written;
  };
  yield line({ format: FORMAT, formatVersion: FORMAT_VERSION, ...head });
  for await (const [tenant, kept] of all) for (const one of tenantLines(tenant, kept)) yield line(one);
  yield `${JSON.stringify({ end: { lines, sha256: sum.digest('hex') } })}\n`;
}

/** One tenant, as it stands in a backup. */
export function* tenantLines(tenant: TenantId, kept: Kept): Generator<object> {
  yield { tenant };
  for (const record of kept.records) yield { record };
  for (const area of kept.areas) yield { area };
  for (const waiting of kept.waiting) yield { waiting };
  for (const remembered of kept.remembered) yield { remembered };
  for (const acted of kept.acted) yield { acted };
}

export type BackupReading = {
  readonly head: BackupHead;
  /** Tenant by tenant. Ends in a `BackupFault` where the file is cut off, changed or no backup; it is whole when this has ended. */
  readonly tenants: AsyncGenerator<readonly [TenantId, Kept]>;
};

/** Throws `BackupFault`, a sentence with the line, and what the file system says where the file cannot be read. */
export async function readBackup(file: string): Promise<BackupReading> {
  const lines = checkedLines(file);
  const first = await lines.next();
  if (first.done) throw new BackupFault('Filen er tom.');
  const head = headOf(first.value);
  return { head, tenants: tenantsIn(lines) };
}

function headOf(value: unknown): BackupHead {
  const named = z.looseObject({ format: z.literal(FORMAT), formatVersion: version }).safeParse(value);
  if (!named.success) throw new BackupFault('Filen er ikke en sikkerhetskopi herfra.');
  if (named.data.formatVersion > FORMAT_VERSION)
    throw new BackupFault(
      `Filen har format ${named.data.formatVersion}, og dette programmet kan lese format ${FORMAT_VERSION}. ` +
        'Bruk programmet som laget den, eller et nyere.',
    );
  const { format: _, formatVersion: __, ...head } = parsed(headSchema, value, 1);
  return head;
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, line: number): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  // Where, never what: the value may be somebody's.
  const where = read.error.issues[0]?.path.join('.') || 'linjen';
  throw new BackupFault(`Linje ${line} i filen er ikke som den skal være (${where}).`);
}

type LineName = keyof typeof lineSchemas;
type Gathering = { readonly [K in keyof Kept]: Kept[K][number][] };
const LISTS = {
  record: 'records',
  area: 'areas',
  waiting: 'waiting',
  remembered: 'remembered',
  acted: 'acted',
} as const satisfies Record<Exclude<LineName, 'tenant'>, keyof Kept>;

async function* tenantsIn(lines: AsyncGenerator<unknown>): AsyncGenerator<readonly [TenantId, Kept]> {
  const known = new Set<string>();
  let tenant: TenantId | undefined;
  let kept = nothing();
  let seen = new Set<string>();
  let line = 1;
  for await (const value of lines) {
    line += 1;
    const [name, content] = namedLine(value, line);
    if (name === 'tenant') {
      if (tenant !== undefined) yield [tenant, kept];
      tenant = content as TenantId;
      once(known, tenant, line);
      kept = nothing();
      seen = new Set();
      continue;
    }
    if (tenant === undefined) throw new BackupFault(`Linje ${line} i filen hører ikke til noen.`);
    const id = content as { key?: string; area?: string; id?: string };
    once(seen, `${name} ${id.key ?? id.id ?? id.area ?? ''}`, line);
    kept[LISTS[name]].push(content as never);
  }
  if (tenant !== undefined) yield [tenant, kept];
}

const nothing = (): Gathering => ({ records: [], areas: [], waiting: [], remembered: [], acted: [] });

function namedLine(value: unknown, line: number): readonly [LineName, unknown] {
  const [[name, content] = ['', undefined], ...more] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!Object.hasOwn(lineSchemas, name) || more.length > 0)
    throw new BackupFault(`Linje ${line} i filen er ikke som den skal være.`);
  return [name as LineName, parsed(lineSchemas[name as LineName], content, line)];
}

function once(seen: Set<string>, name: string, line: number): void {
  if (seen.has(name)) throw new BackupFault(`Linje ${line} i filen står der to ganger.`);
  seen.add(name);
}

/** Every line but the last as JSON, which is looked at when it comes. */
async function* checkedLines(file: string): AsyncGenerator<unknown> {
  const sum = createHash('sha256');
  let count = 0;
  let ended = false;
  for await (const bytes of rawLines(file)) {
    if (ended) throw new BackupFault('Filen går videre etter slutten. Den er endret etter at den ble laget.');
    const value = jsonOf(bytes, count + 1);
    const end = endSchema.safeParse(value);
    if (!end.success) {
      sum.update(bytes).update('\n');
      count += 1;
      yield value;
      continue;
    }
    ended = true;
    const { lines, sha256 } = end.data.end;
    if (lines !== count || sha256 !== sum.digest('hex'))
      throw new BackupFault(
        'Kontrollsummen stemmer ikke. Filen er skadet eller endret etter at den ble laget.',
      );
  }
  if (!ended) throw new BackupFault('Filen er ikke hel: slutten mangler.');
}

function jsonOf(bytes: Buffer, line: number): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    throw new BackupFault(`Linje ${line} i filen kan ikke leses.`);
  }
}

/** The unpacked lines without their newline. What comes after the last newline is a line that was cut off. */
async function* rawLines(file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(file)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      length = 0;
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE) throw new BackupFault('En linje i filen er for lang. Den er ikke herfra.');
  }
  if (length > 0) throw new BackupFault('Filen er ikke hel: slutten mangler.');
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const gunzip = createGunzip();
  packed.on('error', (fault) => gunzip.destroy(fault));
  try {
    yield* packed.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw fault;
    throw new BackupFault(
      code === 'Z_BUF_ERROR'
        ? 'Filen er ikke hel: slutten mangler.'
        : 'Filen er ikke en sikkerhetskopi herfra, eller den er skadet.',
    );
  } finally {
    packed.destroy();
  }
}
