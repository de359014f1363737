// Closing a concern, with a hostile reference in the archive: every button from how it went to kept longer and opened again, what the
// clock says of it, and its document drawn.
import type { Concern, ConcernId } from '../../src/domain/concern.ts';
import { openDraw } from '../../src/draw.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { documentUrl, paperAt } from '../papers/house.ts';
import { LITERAL } from '../hostile.ts';
import { buttonOf, does, lay } from './tools.ts';

const NUMBER = '2026-31415' as ConcernId;
const REFERENCE = `${LITERAL} *1*`.slice(0, 40);

export async function closing(house: TestHouse): Promise<void> {
  await laid(house);
  const act = (verb: string, more: object = {}) =>
    does(house, 'koordinator', `closing.${verb}`, { concern: NUMBER, ...more });
  await act('ask');
  const closed = await act('close', { ending: 'helped' });
  await act('file', { ...buttonOf(closed, 'closing.file'), kind: 'later' });
  const link = await act('export');
  const paper = await paperAt(house, documentUrl(link));
  if (!paper) throw new Error('a document that cannot be had');
  await docxOf(paper, { language: 'nb', creator: 'Testvik' });
  await act('show');
  await drawn(house, 'closing.unfiled', { concern: NUMBER });
  const filed = await act('file', { kind: 'archived', reference: REFERENCE });
  await act('show', { again: 'yes' });
  await lay(house, keyOf(AREA, 'concern', NUMBER), {
    ...(await house.get('concern', NUMBER)),
    erases: '2031-01-10',
  });
  await drawn(house, 'closing.soon', { concern: NUMBER, day: '2031-01-10' });
  await act('keep', buttonOf(filed, 'closing.keep'));
  await act('reopen');
}

/** Received from somebody else, who holds the baton. */
async function laid(house: TestHouse): Promise<void> {
  const [by, coordinator] = await Promise.all([house.personOf('eier1'), house.personOf('koordinator')]);
  const concern: Concern = {
    id: NUMBER,
    by,
    at: house.now(),
    answers: { about: 'milieu', topics: ['violence'], where: 'online', urgency: 'today', tried: ['bti'] },
    state: 'received',
    holder: by,
    history: [
      { kind: 'sent', at: house.now(), by },
      { kind: 'routed', at: house.now(), by: coordinator, route: 'bti', reason: 'rightPlace' },
    ],
  };
  await lay(house, keyOf(AREA, 'concern', NUMBER), concern);
}

/** As it stands on the coordinator's card of the day. */
async function drawn(house: TestHouse, name: string, input: object): Promise<void> {
  const { registry } = house.house;
  const area = await house.get('area', AREA);
  const person = await house.personOf('koordinator');
  if (!area || !registry.views.has(name)) throw new Error(`no ${name}`);
  const draw = openDraw(house.house, TENANT, area, house.now());
  if (!(await draw({ person }, name, { ...input }))) throw new Error(`${name} has nothing to say`);
}
