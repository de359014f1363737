// What e-mail needs to know of the world: the server and the sender. Only shapes and how they are read.
import { emailSchema } from '../domain/people.ts';
import type { Mailbox } from '../sending/exit.ts';

export type MailSettings = {
  /**
   * `smtp://user:password@host:587` (STARTTLS) or `smtps://…` (TLS from the start). Encryption is required, but not on
   * loopback; `?requireTLS=false` lets a server do without, and other options of nodemailer can be given in the same way.
   */
  readonly url: string;
  readonly from: Mailbox;
};

export function isMailServer(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
}

/** «SLT i Testvik <slt@testvik.example.no>», or the address alone; undefined when it is neither. */
export function readSender(text: string): Mailbox | undefined {
  const [, name = '', email] = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>]+)>|[^<>]+?)\s*$/.exec(text) ?? [];
  const parsed = emailSchema.safeParse((email ?? text).trim());
  return parsed.success ? { name: name.trim(), email: parsed.data } : undefined;
}
