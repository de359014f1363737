// What it means that a letter did not go: whose fault it is, and whether to try again. Codes only: a server's own words may hold
// addresses. RFC 5321 §4.2 (reply codes), RFC 3463 (enhanced codes).
import type { NodemailerError } from 'nodemailer';
import type { Delivery } from '../sending/exit.ts';

export type Failed = {
  readonly delivery: Exclude<Delivery, { kind: 'delivered' }>;
  /** It would meet every other letter as well: all wait so long. */
  readonly restMs?: number;
  /** It waits until somebody has mended the settings, or what was agreed with the mail server. */
  readonly ours?: boolean;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Short: the server is away, or asks for time. */
const PAUSE_MS = 30 * SECOND;
/** Long: nothing changes before somebody has mended something, and asking often may lock the account. */
const REST_MS = 5 * MINUTE;
const NEXT_MS = 15 * MINUTE;

/**
 * `whole`: all of the letter had been given to the server when it failed.
 * An address that is refused is gone. A letter that is refused is not sent again. What stops all letters (no connection, no
 * login, a sender that is not allowed) marks nobody: letters wait until it is mended.
 */
export function failed(error: NodemailerError, whole: boolean): Failed {
  const { reply, code } = codeOf(error);
  const permanent = reply >= 500 && reply !== 503;
  if (error.command === 'RCPT TO') return permanent ? addressRefused(error, code) : { delivery: later(code) };
  if (error.command === 'API' && error.code === 'EENVELOPE') return { delivery: { kind: 'gone', code } };
  if (error.command === 'DATA') return permanent ? letterRefused(error, code) : { delivery: later(code) };
  if (whole && reply === 0) return { delivery: { kind: 'ambiguous', code } };
  const ours = permanent || untrusted(error) || (error.code === 'EAUTH' && reply === 0);
  const restMs = ours ? REST_MS : PAUSE_MS;
  return { delivery: later(code, restMs), restMs, ours };
}

/** 5.7.x speaks of what we may do there, not of whether the address exists (RFC 3463 §3.8). */
const addressRefused = (error: NodemailerError, code: string): Failed =>
  enhancedOf(error).startsWith('5.7.')
    ? { delivery: { kind: 'refused', code } }
    : { delivery: { kind: 'gone', code } };

/**
 * Exchange lets a sender through and says after the letter that this account may not send as that sender, is full or has sent
 * its share of the day (learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements).
 */
const letterRefused = (error: NodemailerError, code: string): Failed =>
  /^5\.(2\.|7\.|1\.([78]|90)$)/.test(enhancedOf(error))
    ? { delivery: later(code, NEXT_MS), ours: true }
    : { delivery: { kind: 'refused', code } };

/** It does not encrypt, or its certificate does not hold (nodejs.org/api/tls.html#x509-certificate-error-codes). */
const untrusted = ({ code, originalCode = '' }: NodemailerError): boolean =>
  code === 'ETLS' || /CERT|SIGNATURE|^ERR_(TLS|SSL)/.test(originalCode);

const later = (code: string, retryAfterMs?: number): Failed['delivery'] => ({
  kind: 'later',
  code,
  throttled: false,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

const enhancedOf = ({ response = '' }: NodemailerError): string =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';

/** `smtp-550-5.1.1`, or the name of what happened to the connection. */
function codeOf(error: NodemailerError): { readonly reply: number; readonly code: string } {
  const reply = error.code === 'ETLS' ? 0 : (error.responseCode ?? 0);
  if (reply === 0)
    return { reply, code: `smtp-${error.originalCode ?? error.code ?? 'unknown'}`.slice(0, 60) };
  return { reply, code: ['smtp', reply, enhancedOf(error)].filter((part) => part !== '').join('-') };
}
