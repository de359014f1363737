// Reads the body of a request as JSON or as a form, within a limit. Only identity encoding: what unpacks to more than it says
// cannot come in. Knows nothing of what the body is for, and never quotes it.
import type { IncomingMessage } from 'node:http';

type Refused = { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly code: string };

export type Body = { readonly kind: 'json'; readonly value: unknown } | Refused;
export type Form = { readonly kind: 'form'; readonly fields: URLSearchParams } | Refused;

// A sender is heard out this much beyond the limit, so that it reads the answer instead of a broken connection.
const HEARD_OUT = 4;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
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

async function readText(request: IncomingMessage, type: RegExp, limit: number): Promise<string | Refused> {
  const { headers } = request;
  if (!type.test(headers['content-type'] ?? '')) return refused(415, 'content-type');
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) return refused(415, 'content-encoding');
  if (Number(headers['content-length'] ?? 0) > limit * HEARD_OUT) return refused(413, 'size');
  const bytes = await collect(request, limit);
  if (bytes === 'too-much') return refused(413, 'size');
  if (bytes === 'broken') return refused(400, 'broken');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(400, 'text');
  }
}

function collect(request: IncomingMessage, limit: number): Promise<Buffer | 'too-much' | 'broken'> {
  return new Promise((resolve) => {
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
