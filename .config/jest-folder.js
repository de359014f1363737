// Temporary files of the tests lie in memory where the system has a folder for that with room enough: stores wait for their disk at
// every write, and no test cuts the power. Whoever sets TMPDIR has them there instead.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';

const MEMORY = '/dev/shm';
/** Of bytes. A container has 64 MB there unless it is told otherwise: not enough. */
const ENOUGH = 2 ** 30;

/** Workers, and what they start, inherit TMPDIR. */
export default function setUp() {
  if (process.env.TMPDIR || roomIn(MEMORY) < ENOUGH) return;
  const folder = mkdtempSync(`${MEMORY}/slt-tests-`);
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function roomIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
