// The log: ids and codes only. Never a message, a name, an address or a word of a concern.
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Fields that could carry what people wrote or who they are, should a careless line ever try to log them. */
const NEVER = [
  'text',
  'name',
  'email',
  'comment',
  'body',
  'headers',
  'card',
  'data',
  'req',
  'res',
  'activity',
];

/** `to`: where the lines go; the standard output unless said otherwise. */
export const openLog = (level: string, to: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: NEVER.flatMap((field) => [field, `*.${field}`]), remove: true },
    },
    to,
  );

/** What of an error may be logged: its kind, code and where in our code, not its message (it may quote data). */
export function trace(error: unknown): { kind: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  // A message may have lines that look like frames.
  const stack = error.stack ?? '';
  const said = stack.indexOf(error.message);
  const frames = stack
    .slice(said < 0 ? 0 : said + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames
      .slice(0, 6)
      .map((line) => line.trim().replace(/^at /, ''))
      .join(' < '),
  };
}
