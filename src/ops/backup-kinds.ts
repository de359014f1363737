// Whether the records of a backup are records of this program: what a store takes without looking is looked at here.
import { KINDS, type Kind, type KindName } from '../domain/records.ts';
import { PROGRESS_KEY } from '../store/data-version.ts';
import type { Kept } from '../store/store.ts';

/** The kinds of the records that this program could not read, each once; a kind it does not know is told as «ukjent». */
export function unreadable({ records }: Pick<Kept, 'records'>): readonly string[] {
  const faulty = new Set<string>();
  for (const { key, value } of records) {
    if (key === PROGRESS_KEY) continue;
    const [area = '', name = ''] = key.split('/');
    const kind: Kind | undefined = Object.hasOwn(KINDS, name) ? KINDS[name as KindName] : undefined;
    if (!kind || (kind.of === 'tenant') !== (area === '-')) faulty.add('ukjent');
    else if (!kind.schema.safeParse(value).success) faulty.add(name);
  }
  return [...faulty];
}
