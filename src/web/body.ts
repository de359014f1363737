// Reads the body of a request as JSON, as a form or as a form with a file, within a limit. Only identity encoding: what unpacks to more than it says
// cannot come in. Knows nothing of what the body is for, and never quotes it.
import type { IncomingMessage } from 'node:http';

type Refused = { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly code: string };

export type Body = { readonly kind: 'json'; readonly value: unknown } | Refused;
export type Form = { readonly kind: 'form'; readonly fields: URLSearchParams } | Refused;
/** A form with a file. `file`: the first that was chosen, where one was. */
export type Upload =
  | {
      readonly kind: 'upload';
      readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
      readonly fields: URLSearchParams;
    }
  | Refused;

// A sender is heard out this much beyond the limit, so that it reads the answer instead of a broken connection.
const HEARD_OUT = 4;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
const UPLOAD_TYPE = /^multipart\/form-data\s*;/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;

/** The body as JSON. 415: not JSON in UTF-8, or packed; 413: more than `limit` bytes; 400: no or broken JSON. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  const text = await readText(request, JSON_TYPE, limit);
  if (typeof text !== 'string') return text;
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return refused(400, 'json');
  }
}

/** The body as a browser sends a form without files. The same refusals; 400 when it is not UTF-8. */
export async function readForm(request: IncomingMessage, limit: number): Promise<Form> {
  const text = await readText(request, FORM_TYPE, limit);
  return typeof text === 'string' ? { kind: 'form', fields: new URLSearchParams(text) } : text;
}

export const isUpload = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  UPLOAD_TYPE.test(headers['content-type'] ?? '');

/** The body as a browser sends a form with files (RFC 7578). The same refusals; 400 when it does not come apart. */
export async function readUpload(request: IncomingMessage, limit: number): Promise<Upload> {
  const bytes = await readBytes(request, UPLOAD_TYPE, limit);
  if (!Buffer.isBuffer(bytes)) return bytes;
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = [...(await new Response(bytes, { headers }).formData())];
    const fields = form.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
    );
    const file = form
      .map(([, value]) => value)
      .find((value) => typeof value !== 'string' && value.name !== '');
    return {
      kind: 'upload',
      file:
        file instanceof File
          ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
          : undefined,
      fields: new URLSearchParams(fields),
    };
  } catch {
    return refused(400, 'form');
  }
}

/** Keeps nothing between two texts: each is decoded whole. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

async function readText(request: IncomingMessage, type: RegExp, limit: number): Promise<string | Refused> {
  const bytes = await readBytes(request, type, limit);
  if (!Buffer.isBuffer(bytes)) return bytes;
  try {
    return UTF8.decode(bytes);
  } catch {
    return refused(400, 'text');
  }
}

async function readBytes(request: IncomingMessage, type: RegExp, limit: number): Promise<Buffer | Refused> {
  const { headers } = request;
  if (!type.test(headers['content-type'] ?? '')) return refused(415, 'content-type');
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) return refused(415, 'content-encoding');
  if (Number(headers['content-length'] ?? 0) > limit * HEARD_OUT) return refused(413, 'size');
  const bytes = await collect(request, limit);
  if (bytes === 'too-much') return refused(413, 'size');
  return bytes === 'broken' ? refused(400, 'broken') : bytes;
}

function collect(request: IncomingMessage, limit: number): Promise<Buffer | 'too-much' | 'broken'> {
  return new Promise((resolve) => {
    // Whoever has gone while it was asked who they are says nothing more, not even that.
    if (request.destroyed) return resolve('broken');
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > limit * HEARD_OUT) resolve('too-much');
    });
    request.once('end', () => resolve(size > limit ? 'too-much' : Buffer.concat(chunks)));
    request.on('error', () => resolve('broken'));
    request.once('close', () => resolve('broken'));
  });
}

function refused(status: Refused['status'], code: string): Refused {
  return { kind: 'refused', status, code };
}
