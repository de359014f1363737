import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { type Seen, type Site, openSite } from '../web/site.ts';

const LOS = 'gjesdal-06';
const COUNCIL = 'politiraad/2026-12-10';

/** Gjesdal, where «rektor» answers on the page of a letter. */
let house: TestHouse;
let site: Site;
let page: string;

beforeAll(async () => {
  house = await openHouse({ preset: 'gjesdal', now: '2026-11-20T08:00' });
  await house.roles({ rektor: 'Rektor Gjesdal ungdomsskole', leder: 'Rektorene', vikar: 'Vikar' });
  await lay(house, keyOf(AREA, 'meeting', COUNCIL), {
    ...{ id: COUNCIL, forum: 'politiraad', day: '2026-12-10', start: '12:00', end: '14:00' },
    ...{ place: 'Rådhuset', agenda: [], state: 'invited', invitees: [] },
  });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
  site = await openSite(house);
  page = await site.link('rektor', 'measure.page', { meeting: COUNCIL });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await site.close();
  await house.close();
});

const latest = async () => (await house.get('measure', LOS))?.latest;

describe('the page a letter about a politiråd opens', () => {
  it('is not there before the round has opened', async () => {
    expect((await site.get(page)).status).toBe(410);
  });

  it('holds what its reader is asked about there, and takes the answer without Teams', async () => {
    await house.tick('2026-11-26T09:00');
    const seen = await site.get(page);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Status til politirådet torsdag 10. desember');
    expect(seen.text).toContain('LOS Gjesdal ungdomsskole');
    expect(seen.text).toContain('Hva trenger dere fra politirådet?');
    expect(seen.text).not.toContain('Folkemøter');
    const sent: Seen = await site.press(seen, 'Send status', {
      ...{ [`status.${LOS}`]: 'delayed', [`comment.${LOS}`]: 'Venter på lokale' },
      ...{ [`wanted.${LOS}`]: 'Avklare leien', [`effect.${LOS}`]: 'partly' },
    });
    expect(sent.status).toBe(200);
    expect(sent.text).toContain('Takk! Status er sendt');
    expect(sent.text).toContain('Dette blir med til politirådet torsdag 10. desember.');
    expect(await latest()).toMatchObject({
      ...{ status: 'delayed', comment: 'Venter på lokale', wanted: 'Avklare leien', effect: 'partly' },
      ...{ by: await house.personOf('rektor'), round: COUNCIL },
    });
  });

  it('shows what was told, to be corrected', async () => {
    const seen = await site.get(page);
    expect(seen.text).toContain('Takk, alt er besvart. Du kan endre svarene til møtet begynner.');
    expect(seen.html).toContain('Avklare leien');
    const sent = await site.press(seen, 'Send status', {
      ...{ [`status.${LOS}`]: 'onTrack', [`comment.${LOS}`]: 'I orden', [`wanted.${LOS}`]: '' },
    });
    expect(sent.text).toContain('I orden');
    expect(await latest()).not.toHaveProperty('wanted');
    const form = await site.press(sent, 'Endre', {});
    expect(form.html).toContain('I orden');
  });

  it('shows a comment that points out a person again, with what was typed, and keeps nothing', async () => {
    const seen = await site.get(page);
    const refused = await site.press(seen, 'Send status', {
      [`comment.${LOS}`]: 'Ring 91 23 45 67 om eleven',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Ring 91 23 45 67 om eleven');
    expect(await latest()).toMatchObject({ comment: 'I orden' });
  });

  it('is of nothing for one who answers for nothing, and for a politiråd that is not to be held', async () => {
    expect((await site.get(await site.link('vikar', 'measure.page', { meeting: COUNCIL }))).status).toBe(410);
    const other = await site.link('rektor', 'measure.page', { meeting: 'politiraad/2027-01-01' });
    expect((await site.get(other)).status).toBe(410);
  });

  it('takes the answer also after the meeting, and says that it is late', async () => {
    const link = await site.link('leder', 'measure.page', { meeting: COUNCIL });
    await house.tick('2026-12-11T09:00');
    const seen = await site.get(link);
    expect(seen.text).toContain('Møtet har vært, men svaret teller fortsatt.');
    const sent = await site.press(seen, 'Send status', { 'status.gjesdal-02': 'onTrack' });
    expect(sent.text).toContain('Politirådet var i går. Svaret er lagret');
    expect((await house.get('measure', 'gjesdal-02'))?.latest).toMatchObject({ late: true, round: COUNCIL });
  });
});
