import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

/** Jevnaker's plan; «rektor» answers for the two measures of the lower secondary school. */
let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'jevnaker' });
  await house.roles({ rektor: 'Jevnaker ungdomsskole', helse: 'Skolehelsetjenesten' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const SCHOOL = ['jevnaker-16', 'jevnaker-18'];
const fields = (status: string, comment = ''): object => ({
  ...Object.fromEntries(SCHOOL.map((id) => [`status.${id}`, status])),
  ...(comment ? { [`comment.${SCHOOL[0]}`]: comment } : {}),
});
const reports = async () => (await house.list('report')).map(({ value }) => value);
const bytes = (card: object | undefined): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

describe('my measures', () => {
  it('are those of the roles I hold, each with its own choice of status', async () => {
    const card = await house.ask('rektor', 'mine tiltak');
    expect(card.text).toContain('Mine tiltak');
    expect(card.text).toContain('Tiltak for elevene samtidig med Utsett!');
    expect(card.text).toContain('Undervisning om vold på 8. klasse');
    expect(card.text).not.toContain('Natteravner');
    expect(card.text).toContain('Ingen status ennå.');
  });

  it('are none for one who is named nowhere, and that is said', async () => {
    await house.meets('vikar');
    const card = await house.ask('vikar', 'mine tiltak');
    expect(card.text).toContain('Du står ikke som ansvarlig');
  });

  it('become a receipt when sent, and stand on the measure with their history', async () => {
    await house.ask('rektor', 'mine tiltak');
    const receipt = await house.press(
      'rektor',
      'Send status',
      fields('onTrack', 'Gjennomført på alle trinn'),
    );
    expect(receipt.text).toContain('Takk! Status er sendt');
    expect(receipt.text).toContain('Sendt mandag 23. november kl. 08.00.');
    expect(receipt.text).toContain('Gjennomført på alle trinn');
    const measure = await house.get('measure', 'jevnaker-16');
    expect(measure?.latest).toMatchObject({ status: 'onTrack', comment: 'Gjennomført på alle trinn' });
    expect(await reports()).toHaveLength(2);
  });

  it('are corrected with «Endre», and the first word stays in the history', async () => {
    await house.ask('rektor', 'mine tiltak');
    await house.press('rektor', 'Send status', fields('onTrack', 'Alt går bra'));
    house.setClock('2026-11-23T08:05');
    const form = await house.press('rektor', 'Endre');
    expect(form.text).toContain('Alt går bra');
    await house.press('rektor', 'Send status', fields('delayed', 'Utsatt til over jul'));
    expect((await house.get('measure', 'jevnaker-16'))?.latest).toMatchObject({ status: 'delayed' });
    expect(await reports()).toHaveLength(4);
  });

  it('pressed twice are told once', async () => {
    await house.ask('rektor', 'mine tiltak');
    const first = await house.press('rektor', 'Send status', fields('onTrack', 'Alt går bra'));
    house.setClock('2026-11-23T08:01');
    const again = await house.act('rektor', 'measure.report', {
      measures: SCHOOL,
      from: 0,
      ...fields('onTrack', 'Alt går bra'),
    });
    expect(await reports()).toHaveLength(2);
    expect(again.text.split('\n')[0]).toBe(first.text.split('\n')[0]);
  });

  it('with «Ingen endring» are told as they were, all at once', async () => {
    await house.ask('rektor', 'mine tiltak');
    await house.press('rektor', 'Send status', fields('delayed'));
    await house.tick('2027-02-01T10:00');
    await house.ask('rektor', 'mine tiltak');
    const receipt = await house.press('rektor', 'Ingen endring');
    expect(receipt.text).toContain('Forsinket');
    expect(await reports()).toHaveLength(4);
    expect((await reports()).every(({ status }) => status === 'delayed')).toBe(true);
  });

  it('never told of before need a first status, and the others are told all the same', async () => {
    await house.ask('rektor', 'mine tiltak');
    await house.press('rektor', 'Send status', { 'status.jevnaker-16': 'onTrack' });
    await house.tick('2027-02-01T10:00');
    await house.ask('rektor', 'mine tiltak');
    const receipt = await house.press('rektor', 'Ingen endring', { 'comment.jevnaker-16': 'Fortsatt bra' });
    expect(receipt.text).toContain('Ett tiltak har ingen status ennå');
    expect(receipt.text).toContain('Undervisning om vold på 8. klasse');
    expect(await reports()).toHaveLength(2);
    expect((await house.get('measure', 'jevnaker-16'))?.latest?.comment).toBe('Fortsatt bra');
    const first = await house.press('rektor', 'Gi første status');
    expect(first.text).toContain('Undervisning om vold på 8. klasse');
    expect(first.text).not.toContain('Tiltak for elevene');
    await house.press('rektor', 'Send status', { 'status.jevnaker-18': 'notStarted' });
    expect((await house.get('measure', 'jevnaker-18'))?.latest?.status).toBe('notStarted');
  });

  it('offer no «Ingen endring» as long as none has been told of', async () => {
    const card = await house.ask('rektor', 'mine tiltak');
    expect(card.card?.actions.map(({ title }) => title)).toEqual([
      'Kommentar eller behov',
      'Kommentar eller behov',
      'Send status',
    ]);
  });

  it('are told by nobody but their owners and the coordinator', async () => {
    const foreign = { measures: SCHOOL, from: 0, ...fields('done') };
    const refused = await house.act('helse', 'measure.report', foreign);
    expect(refused.refused).toBe('notAllowed');
    expect(await reports()).toEqual([]);
    await house.act('koordinator', 'measure.report', foreign);
    expect(await reports()).toHaveLength(2);
  });

  it('of a role that has gone to another are left alone, and that is said', async () => {
    const both = {
      measures: ['jevnaker-17', ...SCHOOL],
      from: 0,
      ...fields('done'),
      'status.jevnaker-17': 'onTrack',
    };
    const receipt = await house.act('helse', 'measure.report', both);
    expect(receipt.text).toContain('Du har ikke lenger ansvaret for');
    expect((await reports()).map(({ measure }) => measure)).toEqual(['jevnaker-17']);
  });

  it('are told by a deputy too', async () => {
    await house.roles({}, { inspektor: 'Jevnaker ungdomsskole' });
    await house.act('inspektor', 'measure.report', { measures: SCHOOL, from: 0, ...fields('onTrack') });
    expect(await reports()).toHaveLength(2);
  });

  it('refuse a comment that points out a person, and keep nothing of it', async () => {
    await house.ask('rektor', 'mine tiltak');
    const refused = await house.press(
      'rektor',
      'Send status',
      fields('onTrack', 'Ring 91 23 45 67 om eleven'),
    );
    expect(refused.refused).toBe('identifies');
    expect(await reports()).toEqual([]);
  });

  it('keep a comment that only may point out a person, and ask the writer to look again', async () => {
    await house.ask('rektor', 'mine tiltak');
    const receipt = await house.press('rektor', 'Send status', fields('onTrack', 'Møtet er i Storgata 12'));
    expect(receipt.text).toContain('teksten kan inneholde en adresse');
    expect(await reports()).toHaveLength(2);
  });

  it('refuse what is not a status or a far too long comment', async () => {
    const form = { measures: SCHOOL, from: 0 };
    const unknown = await house.act('rektor', 'measure.report', { ...form, 'status.jevnaker-16': 'great' });
    const long = await house.act('rektor', 'measure.report', {
      ...form,
      'comment.jevnaker-16': 'a'.repeat(1001),
    });
    expect([unknown.refused, long.refused]).toEqual(['badInput', 'badInput']);
  });

  it('stay out of channels', async () => {
    const refused = await house.say('rektor', 'mine tiltak', { kind: 'channel', channel: '19:kanal' });
    expect(refused.refused).toBe('wrongPlace');
  });

  it('are shown a few at a time when they are many, and «Ingen endring» is for all of them', async () => {
    const card = await house.ask('koordinator', 'mine tiltak');
    expect(card.text).toContain('Viser 1–8 av');
    expect(bytes(card.card?.json)).toBeLessThan(28_000);
    const all = (await house.list('measure')).filter(({ value }) =>
      value.owners.some((owner) => owner.kind === 'role' && owner.role === 'slt-koordinator'),
    );
    const every = Object.fromEntries(all.map(({ id }) => [`status.${id}`, 'onTrack']));
    await house.press('koordinator', 'Send status', every);
    expect(await reports()).toHaveLength(8);
    await house.press('koordinator', `Vis de neste ${all.length - 8}`);
    await house.press('koordinator', 'Send status', every);
    expect(await reports()).toHaveLength(all.length);
    await house.tick('2027-02-01T10:00');
    await house.ask('koordinator', 'mine tiltak');
    await house.press('koordinator', 'Ingen endring');
    expect(await reports()).toHaveLength(2 * all.length);
  });
});

describe('a measure on the form', () => {
  type Node = Readonly<Record<string, unknown>>;
  const nodes = (node: unknown): readonly Node[] => {
    if (Array.isArray(node)) return node.flatMap(nodes);
    if (typeof node !== 'object' || node === null) return [];
    return [node as Node, ...Object.values(node).flatMap(nodes)];
  };
  const byId = (json: object | undefined, id: string): Node | undefined =>
    nodes(json).find((node) => node['id'] === id);

  it('is the label of its own fields, cut where it is long', async () => {
    const title = `${'Samordne arbeidet på tvers '.repeat(5)}slutt`;
    const measure = await house.get('measure', SCHOOL[0] ?? '');
    const key = `${AREA}/measure/${SCHOOL[0]}`;
    const version = (await house.store.get(TENANT, key))?.version ?? 0;
    await house.store.commit(TENANT, { put: [{ key, value: { ...measure, title } as never, version }] });
    const { card } = await house.ask('rektor', 'mine tiltak');
    const labels = nodes(card?.json).flatMap(({ label }) => (typeof label === 'string' ? [label] : []));
    expect(labels).toHaveLength(8);
    expect(new Set(labels).size).toBe(8);
    expect(labels).toContain('Undervisning om vold på 8. klasse');
    expect(labels).toContain('Kommentar: Undervisning om vold på 8. klasse');
    expect(labels).toContain('Hva trenger dere fra politirådet? Undervisning om vold på 8. klasse');
    expect(labels).toContain('Har tiltaket hatt ønsket effekt? Undervisning om vold på 8. klasse');
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(80);
  });

  it('keeps its comment behind a button, until there is one to correct', async () => {
    const fresh = await house.ask('rektor', 'mine tiltak');
    expect(byId(fresh.card?.json, 'more.jevnaker-16')?.['isVisible']).toBe(false);
    await house.press('rektor', 'Send status', fields('onTrack', 'Alt går bra'));
    const again = await house.press('rektor', 'Endre');
    expect(byId(again.card?.json, 'more.jevnaker-16')?.['isVisible']).toBe(true);
    expect(byId(again.card?.json, 'more.jevnaker-18')?.['isVisible']).toBe(false);
    expect(again.card?.actions.filter(({ title }) => title === 'Kommentar eller behov')).toHaveLength(1);
  });

  it('with a comment but no status is asked about, and the comment still stands there', async () => {
    await house.ask('rektor', 'mine tiltak');
    const typed = { 'status.jevnaker-18': 'onTrack', 'comment.jevnaker-16': 'Venter på materiell' };
    const form = await house.press('rektor', 'Send status', typed);
    expect(form.text).toContain('Lagret 1. Ett tiltak har ingen status ennå');
    expect(byId(form.card?.json, 'comment.jevnaker-16')?.['value']).toBe('Venter på materiell');
    expect(byId(form.card?.json, 'status.jevnaker-18')?.['value']).toBe('onTrack');
    await house.press('rektor', 'Send status', { ...typed, 'status.jevnaker-16': 'delayed' });
    expect((await house.get('measure', 'jevnaker-16'))?.latest?.comment).toBe('Venter på materiell');
  });
});

describe('a form of several pages', () => {
  const owned = async () => {
    const form = await house.ask('koordinator', 'mine tiltak');
    const sends = form.card?.actions.find(({ title }) => title === 'Send status');
    return (sends?.data as { measures: readonly string[] }).measures;
  };

  it('keeps what was chosen on the first page when the next is shown', async () => {
    const ids = await owned();
    const chosen = ids.slice(0, 3).map((id) => [`status.${id}`, 'delayed']);
    const typed = { ...Object.fromEntries(chosen), [`comment.${ids[0]}`]: 'Møtet er i Storgata 12' };
    const next = await house.press('koordinator', `Lagre og vis de neste ${ids.length - 8}`, typed);
    expect(next.text).toContain('Lagret 3. Her er de neste.');
    expect(next.text).toContain('teksten kan inneholde en adresse');
    expect(next.text).toContain(`Viser 9–${ids.length} av ${ids.length}.`);
    expect((await reports()).map(({ measure }) => measure).toSorted()).toEqual(ids.slice(0, 3).toSorted());
    const receipt = await house.press('koordinator', 'Send status', { [`status.${ids[8]}`]: 'onTrack' });
    expect(receipt.text).toContain('Takk! Status er sendt');
    expect(await reports()).toHaveLength(4);
  });

  it('just goes on when nothing was chosen', async () => {
    const ids = await owned();
    const next = await house.press('koordinator', `Lagre og vis de neste ${ids.length - 8}`);
    expect(next.text).not.toContain('Lagret');
    expect(next.text).toContain(`Viser 9–${ids.length} av ${ids.length}.`);
    expect(await reports()).toEqual([]);
  });

  it('stays where a comment lacks its status, and refuses what points out a person', async () => {
    const ids = await owned();
    const button = `Lagre og vis de neste ${ids.length - 8}`;
    const stays = await house.press('koordinator', button, { [`comment.${ids[1]}`]: 'Venter på materiell' });
    expect(stays.text).toContain('ingen status ennå, så jeg trenger den første');
    expect(stays.text).toContain('Venter på materiell');
    expect(stays.text).toContain(`Viser 1–8 av ${ids.length}.`);
    const names = { [`comment.${ids[1]}`]: 'Ring 91 23 45 67 om eleven', [`status.${ids[1]}`]: 'onTrack' };
    expect((await house.press('koordinator', button, names)).refused).toBe('identifies');
    expect(await reports()).toEqual([]);
  });
});

describe('the action plan', () => {
  it('begins with the reader’s own measures, and a button to tell of them', async () => {
    const list = await house.ask('rektor', 'tiltak');
    const lines = list.text.split('\n');
    const at = lines.indexOf('Dine tiltak');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      'Tiltak for elevene samtidig med Utsett!',
      'Jevnaker ungdomsskole',
      'Undervisning om vold på 8. klasse',
      'Jevnaker ungdomsskole',
    ]);
    expect(list.text.split('Undervisning om vold på 8. klasse')).toHaveLength(2);
    expect((await house.press('rektor', 'Gi status')).text).toContain('Mine tiltak');
  });

  it('has no such part for one who owns none', async () => {
    await house.roles({ vikar: 'Politikontakt' });
    const list = await house.say('vikar', 'tiltak');
    expect(list.text).not.toContain('Dine tiltak');
    expect(list.card?.actions.map(({ title }) => title)).not.toContain('Gi status');
  });

  it('says of each measure how it stands as soon as one has been told of', async () => {
    await house.act('rektor', 'measure.report', { measures: SCHOOL, 'status.jevnaker-16': 'delayed' });
    const list = await house.say('rektor', 'tiltak');
    expect(list.text).toContain('26 tiltak i Testvik.\n');
    expect(list.text).toContain('Forsinket, 23. november · Jevnaker ungdomsskole');
    expect(list.text).toContain('Ingen status ennå · Frivilligsentralen');
  });

  it('shows all measures by goal area, fifteen at a time, on cards Teams takes', async () => {
    const first = await house.ask('rektor', 'tiltak');
    expect(first.text).toContain('26 tiltak i Testvik. Ingen har fått status ennå.');
    expect(first.text).toContain('Viser 1–15 av 26.');
    expect(first.text).toContain('Trygge oppvekstvilkår');
    expect(first.text).toContain('Natteravner\nFrivilligsentralen');
    expect(bytes(first.card?.json)).toBeLessThan(28_000);
    const second = await house.press('rektor', 'Vis flere');
    expect(second.text).toContain('Rutiner for melding og oppfølging');
    expect(bytes(second.card?.json)).toBeLessThan(28_000);
    expect((await house.press('rektor', 'Forrige')).text).toBe(first.text);
  });

  it('finds by role, goal area or title', async () => {
    expect((await house.ask('rektor', 'tiltak ungdomsskole')).text).toContain(
      '2 tiltak passer med «ungdomsskole».',
    );
    expect((await house.ask('rektor', 'tiltak NÆRE relasjoner')).text).toContain('3 tiltak passer');
    expect((await house.ask('rektor', 'tiltak Trygghetsvandring')).text).toContain('1 tiltak passer');
    expect((await house.ask('rektor', 'tiltak xyz')).text).toContain('Ingen tiltak passer med «xyz»');
  });

  it('is for those who have a role', async () => {
    await house.meets('vikar');
    expect((await house.say('vikar', 'tiltak')).refused).toBe('notAllowed');
  });

  it('opens a measure with its history and lets its owner tell of it', async () => {
    await house.act('rektor', 'measure.report', {
      measures: SCHOOL,
      from: 0,
      ...fields('delayed', 'Venter på materiell'),
    });
    await house.ask('rektor', 'tiltak samtidig');
    const open = await house.press('rektor', 'Åpne');
    expect(open.text).toContain('Rus er tema i undervisningen');
    expect(open.text).toContain('23. november: Forsinket. «Venter på materiell»');
    expect(open.card?.actions.map(({ title }) => title)).toEqual(['Gi status', 'Vis alle tiltak']);
    expect((await house.press('rektor', 'Gi status')).text).toContain('Venter på materiell');
  });

  it('speaks nynorsk and English to those who have chosen it', async () => {
    await house.say('rektor', 'språk nynorsk');
    const form = await house.ask('rektor', 'mine tiltak');
    expect(form.text).toContain('Vel status');
    expect((await house.press('rektor', 'Send status', fields('delayed'))).text).toContain('Forseinka');
    await house.say('rektor', 'språk english');
    const open = await house.ask('rektor', 'my measures');
    expect(open.text).toContain('Last: delayed, 23 November.');
    expect((await house.say('rektor', 'measures')).text).toContain('26 measures in Testvik.');
  });

  it('stays under the limit of a card with two hundred long measures on one owner', async () => {
    const long = 'Å samordne arbeidet på tvers av tjenestene '.repeat(4).slice(0, 160);
    const put = Array.from({ length: 200 }, (_, n) => ({
      key: `${AREA}/measure/lang-${n}`,
      value: {
        id: `lang-${n}`,
        title: `${n} ${long}`,
        content: long,
        goalArea: long.slice(0, 120),
        owners: [{ kind: 'role', role: 'jevnaker-ungdomsskole' }],
        every: 'round',
        latest: { status: 'delayed', comment: long.repeat(6), by: 'noen', at: house.now() },
      },
      version: 0,
    }));
    await house.store.commit(TENANT, { put });
    expect(bytes((await house.ask('rektor', 'mine tiltak')).card?.json)).toBeLessThan(28_000);
    expect(bytes((await house.press('rektor', 'Lagre og vis de neste 8')).card?.json)).toBeLessThan(28_000);
    expect(bytes((await house.ask('rektor', 'tiltak samordne')).card?.json)).toBeLessThan(28_000);
    await house.ask('rektor', 'mine tiltak');
    expect(bytes((await house.press('rektor', 'Ingen endring')).card?.json)).toBeLessThan(28_000);
  });
});
