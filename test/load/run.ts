// `npm run load`: the service under more than it will meet, on loopback. `npm run load -- <part> …` runs some parts; `--seed 7` makes
// other faults, `--json` prints for machines. Ends by itself; with 1 when something was lost or doubled, or a figure is outside its limit.
import { parseArgs } from 'node:util';
import { type LoadPart, type Report, holds, printed } from './report.ts';

/** One line a part; loaded when it is run. */
const PARTS: Readonly<Record<string, () => Promise<LoadPart>>> = {
  reminders: async () => (await import('./reminders.ts')).run,
  year: async () => (await import('./year.ts')).run,
  idle: async () => (await import('./idle.ts')).run,
  years: async () => (await import('./years.ts')).run,
  card: async () => (await import('./card.ts')).run,
};

/** No part takes longer than this. */
const LONGEST_MS = 10 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0 || !/^\d{1,9}$/.test(values.seed)) {
  const fault = unknown.length > 0 ? `There is no part ${unknown.join(', ')}` : '--seed is a whole number';
  console.error(`${fault}. Nothing was run. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

async function bounded(name: string, part: LoadPart): Promise<Report> {
  const late = setTimeout(() => {
    console.error(`${name} did not end within ${LONGEST_MS / 60_000} minutes; the run was broken off.`);
    process.exit(1);
  }, LONGEST_MS);
  try {
    return await part({ seed: Number(values.seed), tell: (line) => console.error(line) });
  } finally {
    clearTimeout(late);
  }
}

const reports: Report[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const part = await PARTS[name]?.();
  if (!part) continue;
  const report = await bounded(name, part);
  reports.push(report);
  if (!values.json) console.log(`${printed(report)}\n`);
}
if (values.json) console.log(JSON.stringify(reports, undefined, 2));
process.exitCode = reports.every(holds) ? 0 : 1;
