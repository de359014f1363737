// What an answer of Microsoft's connector, or the lack of one, means for a message. Knows the codes of Teams and
// nothing of what was sent.
import { z } from 'zod';
import type { Delivery } from '../sending/exit.ts';
import { NOT_CONNECTED } from './wire.ts';

const Failure = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  code: z.string().optional(),
  statusCode: z.number().optional(),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: z.custom<{ get(name: string): unknown }>() })
    .optional(),
});
type Failure = z.infer<typeof Failure>;

const Body = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).optional(),
});
const Inner = z.object({ subCode: z.string() });

const NOTHING_SENT = new Set([
  NOT_CONNECTED,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EMFILE',
]);
const GONE_404 = new Set(['ConversationNotFound', 'MemberNotFoundInConversation']);

/**
 * Reads the error of a failed call, as Microsoft lists the codes.
 * - 429, 412, 502, 503: `later`. Microsoft asks for these to be tried again: the connector says that it did not take the
 *   message (a 502 or 503 comes from the gate in front of it).
 * - 504, 408, a reset or silence after the request was written: `ambiguous`. The gate passed the message on and got no
 *   answer in time; the connector may have put it in the chat, and it knows no idempotency key.
 * - 403 and 404 with one of Teams' codes: `gone`. Without a code a proxy has answered, and no address is forgotten for that;
 *   a 404 for the activity alone means that only the card is gone.
 * - all else, 500 among it: `refused`; "bot must avoid retrying status codes that aren't specified".
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
export function deliveryOf(error: unknown): Delivery {
  const failure = Failure.safeParse(error).data ?? {};
  return failure.statusCode === undefined ? unanswered(failure) : answered(failure, failure.statusCode);
}

function answered(failure: Failure, status: number): Delivery {
  const named = teamsCode(failure.response?.bodyAsText);
  const code = named ?? `http-${status}`;
  switch (status) {
    case 429:
      return { kind: 'later', code, throttled: true, ...retryAfter(failure) };
    case 412:
    case 502:
    case 503:
      return { kind: 'later', code, throttled: false, ...retryAfter(failure) };
    case 408:
    case 504:
      return { kind: 'ambiguous', code };
    case 403:
      return { kind: named && named !== 'InvalidBotApiHost' ? 'gone' : 'refused', code };
    case 400:
      return { kind: named === 'MemberNotFoundInConversation' ? 'gone' : 'refused', code };
    case 404:
      return { kind: named && GONE_404.has(named) ? 'gone' : 'refused', code };
    default:
      // Taken, with a body that cannot be read: it stands there, and cannot be edited later.
      return status >= 200 && status < 300 ? { kind: 'delivered' } : { kind: 'refused', code };
  }
}

function unanswered({ code, name, message = '' }: Failure): Delivery {
  const known = code && /^[\w-]{1,64}$/.test(code) ? code : (name ?? 'unknown');
  const neverLeft =
    NOTHING_SENT.has(known) ||
    /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(known) ||
    /^(connect|getaddrinfo) |before secure TLS connection/.test(message) ||
    (known === 'ETIMEDOUT' && message === '');
  return neverLeft ? { kind: 'later', code: known, throttled: false } : { kind: 'ambiguous', code: known };
}

/** Teams' own code: `error.code`, or the `subCode` that stands as JSON inside the message (MessageWritesBlocked). */
function teamsCode(text: string | null | undefined): string | undefined {
  const body = Body.safeParse(jsonOf(text)).data;
  const inner = Inner.safeParse(jsonOf(body?.error?.message ?? body?.message)).data;
  const code = inner?.subCode ?? body?.error?.code ?? body?.code;
  return code && /^[\w .-]{1,64}$/.test(code) ? code : undefined;
}

function jsonOf(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** RFC 9110 §10.2.3: seconds, or a date; the date is read against the `Date` of the same answer, whose clock wrote it. */
function retryAfter(failure: Failure): { retryAfterMs?: number } {
  const header = (name: string): string => String(failure.response?.headers.get(name) ?? '');
  const value = header('retry-after');
  const ms = /^\d{1,6}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.parse(header('date'));
  return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {};
}
