// The door to the operator's figures: who may read them. It must not know what they are.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who asks: the address at the other end of the connection, and what they say of themselves. */
export type Asker = { readonly address: string | undefined; readonly headers: IncomingHttpHeaders };

export type Figures = {
  readonly status: 200 | 401 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type MetricsDoor = (asker: Asker) => Promise<Figures>;

type Given = {
  /** `METRICS_TOKEN`: with it only who has it is let in, from wherever. Without, only who asks from this machine. */
  readonly token: string | undefined;
  readonly contentType: string;
  readonly text: () => Promise<string>;
};

/** 404 where there is no token to ask for: then there is no such address for others. */
export const openMetricsDoor =
  ({ token, contentType, text }: Given): MetricsDoor =>
  async ({ address, headers }): Promise<Figures> => {
    const may = token === undefined ? isHere(address, headers) : hasToken(headers.authorization, token);
    if (may) return { status: 200, headers: { 'Content-Type': contentType }, body: await text() };
    if (token === undefined) return { status: 404, headers: {}, body: '' };
    return { status: 401, headers: { 'WWW-Authenticate': 'Bearer' }, body: '' };
  };

/** What a proxy adds (RFC 7239 §5.2, RFC 9110 §7.6.3, and those older than both): then the one who asks is behind it. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

const isHere = (address: string | undefined, headers: IncomingHttpHeaders): boolean =>
  /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address ?? '') &&
  FORWARDED.every((name) => headers[name] === undefined);

/** Hashed first: equally long, so that comparing takes as long whatever is wrong. */
function hasToken(authorization: string | undefined, token: string): boolean {
  const [, given = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  return timingSafeEqual(hashOf(given), hashOf(token));
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
