// A file that somebody has sent to the bot: fetched from Microsoft, within bounds, and read. It must not know who sent it: whether
// they may is asked before. The address opens the file without a token, so it goes into no log.
import { LARGEST_DOCUMENT, type Reading, readDocument } from '../documents/read.ts';
import type { Log } from '../log.ts';
import { type TeamsSettings, fileUrlAllowed } from './settings.ts';
import type { SentFile } from './turn.ts';

/** Fetches and reads a file; never rejects. */
export type ReadFile = (file: SentFile) => Promise<Reading>;

const WITHIN_MS = 20_000;
const MOST_REDIRECTS = 3;
const NOT_FETCHED: Reading = { kind: 'fault', fault: 'notFetched' };

/** `fault` `notFetched` when Microsoft does not give the file, `tooLarge` when it is more than a document may be. */
export const openFiles =
  (settings: TeamsSettings, log: Pick<Log, 'warn'>): ReadFile =>
  async ({ url, name }) => {
    const fetched = await bytesAt(settings, url).catch((error: unknown) => {
      log.warn({ code: (error as Error).name }, 'a file was not fetched');
      return undefined;
    });
    if (fetched === 'too-much') return { kind: 'fault', fault: 'tooLarge' };
    if (!fetched || isSignIn(fetched, name)) return NOT_FETCHED;
    const reading = await readDocument(fetched.bytes, name);
    if (reading.kind === 'fault' && reading.trace !== undefined)
      log.warn({ fault: reading.fault, at: reading.trace }, 'a document was not read');
    return reading;
  };

type Fetched = { readonly bytes: Uint8Array; readonly type: string };

/** Some phones give the address of a page about the file instead of the file. */
const isSignIn = ({ type }: Fetched, name: string): boolean =>
  /^text\/html\b/i.test(type) && !/\.html?$/i.test(name.trim());

/** Undefined when it is not given, or lies where nothing is fetched. */
async function bytesAt(settings: TeamsSettings, first: string): Promise<Fetched | 'too-much' | undefined> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  let url = first;
  for (let n = 0; n <= MOST_REDIRECTS; n++) {
    if (!fileUrlAllowed(settings, url)) return undefined;
    const response = await fetch(url, { redirect: 'manual', credentials: 'omit', signal });
    const next = response.headers.get('location');
    if (response.status === 200) return collected(response);
    await response.body?.cancel();
    if (response.status < 300 || response.status > 399 || next === null) return undefined;
    url = URL.parse(next, url)?.href ?? '';
  }
  return undefined;
}

/** Until the end, or until it is more than a document may be, whatever it said of its length. */
async function collected(response: Response): Promise<Fetched | 'too-much'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_DOCUMENT) return 'too-much';
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), type: response.headers.get('content-type') ?? '' };
}
