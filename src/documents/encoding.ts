// Bytes as text: what Norwegian programs write (UTF-8, UTF-16 with its mark, windows-1252), and nothing that is no text.
import { Unreadable } from './unreadable.ts';

/** @throws Unreadable `unsupported` when it is no text. */
export function decoded(bytes: Uint8Array): string {
  const text = inEncoding(bytes);
  if (!isText(text)) throw new Unreadable('unsupported');
  return text;
}

/** A byte order mark decides, and is taken off; without one it is UTF-8 where that holds. */
function inEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A picture or a program read as text is full of control characters; a text may have one that came along. */
function isText(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return !text.includes('\0') && controls <= text.length / 500;
}
