// Which shape the data in Redis have, and whether this program may write them. It must not know what lies there.
import type { Connection } from './redis-connection.ts';
import type { Purpose } from './store.ts';

/** 2: whoever writes tells the hints (redis-hints.ts). */
const SCHEMA = 2;
const SCHEMA_KEY = 'slt:schema';

/** Answers the version that stood, 0 where none did, and raises it to the program's own where it is opened to serve, or is new. */
const RAISE_SCHEMA = `
local found = tonumber(redis.call('GET', KEYS[1]) or 0)
local raises = ARGV[2] == 'serve' or (ARGV[2] == 'load' and found == 0)
if raises and found <= tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1]) end
return found
`;

/**
 * From then on an older program is refused: it would write without telling the hints. Where nothing is, nothing is misread. Throws a
 * sentence that says what to do, and has then changed nothing.
 */
export async function refuseOther({ client, send }: Connection, purpose: Purpose): Promise<void> {
  const found = Number(await send(() => client.eval(RAISE_SCHEMA, 1, SCHEMA_KEY, SCHEMA, purpose)));
  if (found === 0 || found === SCHEMA || (found < SCHEMA && purpose === 'serve')) return;
  if (found < SCHEMA)
    throw new Error(
      `Redis has data of version ${found}, and this program reads version ${SCHEMA}. Start the service of this version first: it ` +
        'brings them to date. Until then, use the command line of the version that runs.',
    );
  throw new Error(
    `Redis has data of version ${found}, and this program knows versions up to ${SCHEMA}. ` +
      'Start the newer program again, or restore a backup that was made before it was first started.',
  );
}
