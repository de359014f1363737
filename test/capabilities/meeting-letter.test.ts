import { describe, expect, it } from '@jest/globals';
import type { Letter } from '../../src/written.ts';
import { write } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type Mailed, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const MEMBERS = { barnevern: 'Leder barnevern', skole: 'Leder skole', nav: 'Leder NAV' };

/** The handbook's municipality; the leader of PPT works for a neighbour and has only an address. */
async function handbook(): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  await house.roles(MEMBERS);
  await house.act('koordinator', 'people.roles', { text: 'Leder PPT; PPT-leder; ppt@nabo.example.no' });
  return house;
}

/** Calls the coordinating group, with what is said; `typed`: the form is filled in first. */
async function call(house: TestHouse, said = '10.12. kl 9', typed?: object) {
  const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${said}`);
  if (typed) await house.press('koordinator', 'Endre');
  const ready = typed ? await house.press('koordinator', 'Vis innkallingen', typed) : draft;
  return house.press('koordinator', ready.card?.actions[0]?.title ?? '');
}

const FORM = { day: '2026-12-10', start: '09:00', end: '10:00', place: 'Rådhuset', agenda: '' };
const MEETING = 'koordineringsgruppe/2026-12-10';

const words = ({ parts }: Letter): string =>
  parts
    .flatMap((part) => {
      if (part.kind === 'facts') return part.facts.map(({ title, value }) => `${title}: ${value}`);
      if (part.kind === 'list') return part.items;
      if (part.kind === 'link') return [part.label];
      if (part.kind === 'picture') return [part.chart.alt];
      return part.kind === 'table' ? part.rows.map((row) => row.join(' ')) : [part.text];
    })
    .join('\n');

const letterTo = (mails: readonly Mailed[], who: string): Letter => {
  const found = mails.find(({ to }) => to === who);
  if (!found) throw new Error(`no letter to ${who}, but to ${mails.map(({ to }) => to).join(', ')}`);
  return found.letter;
};

const linkIn = ({ parts }: Letter, label: string): string => {
  const found = parts.find((part) => part.kind === 'link' && part.label === label);
  return found?.kind === 'link' ? found.url : '';
};

/** The document as it is fetched by a link; undefined when there is none for that person. */
async function paper(house: TestHouse, who: string, meeting: string) {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no municipality');
  const { registry } = house.house;
  const person = await house.personOf(who);
  const at = { tenant: TENANT, area, person, now: house.now() };
  const held = { store: house.store, registry, links: house.links, vault: house.house.vault };
  return (await write(held, registry.files.get('meeting.paper'), at, { meeting }))?.value;
}

const overviewOf = async (house: TestHouse, at: string): Promise<string> => {
  await house.tick(at);
  const cards = house.sent().filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
  return cards.at(-1)?.card.text ?? '';
};

describe('the letter of an invitation', () => {
  it('goes to everybody with an address, also those in Teams, with the entry for the calendar', async () => {
    const house = await handbook();
    await call(house, 'torsdag 10. desember kl 9 på rådhuset tema Ungdata');
    const mails = house.mails();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['barnevern', 'koordinator', 'nav', 'ppt', 'skole']);
    const letter = letterTo(mails, 'skole');
    expect(letter.subject).toBe('Innkalling: Koordineringsgruppe torsdag 10. desember (Testvik)');
    expect(words(letter)).toContain(
      'Tid: torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00\nSted: rådhuset',
    );
    expect(words(letter)).toContain('Kalt inn av: koordinator (SLT-koordinator)');
    expect(words(letter)).toContain('Saker\nUngdata');
    expect(letter.event?.method).toBe('REQUEST');
    const uid = (await house.get('meeting', MEETING))?.uid;
    expect(letter.event?.event).toMatchObject({ uid, sequence: 0, start: '09:00', location: 'rådhuset' });
    await house.close();
  });

  it('says in the entry how to answer, and names nobody there', async () => {
    const house = await handbook();
    await call(house, '10.12. kl 9', { ...FORM, link: 'https://teams.example/l/1' });
    const mails = house.mails();
    const inTeams = letterTo(mails, 'skole').event?.event.description ?? '';
    expect(inTeams).toContain(
      'Svar med lenken eller på kortet i Teams. Svarer du i Outlook, kommer svaret ikke fram.',
    );
    expect(inTeams).toContain('Åpne møtet: https://teams.example/l/1');
    expect(inTeams).toContain(`Svar her: ${linkIn(letterTo(mails, 'skole'), 'Svar her')}`);
    expect(inTeams).not.toMatch(/koordinator|nav|barnevern/i);
    const outside = letterTo(mails, 'ppt').event?.event.description ?? '';
    expect(outside).toContain('Svar med lenken. Svarer du i Outlook, kommer svaret ikke fram.');
    await house.close();
  });

  it('is all that somebody without Teams gets, and the answer from its page meets the others', async () => {
    const house = await handbook();
    await call(house);
    expect(house.sent().map(({ to }) => to)).not.toContain('ppt');
    const link = linkIn(letterTo(house.mails(), 'ppt'), 'Svar her');
    const opened = await house.links.open(link.split('/').pop() ?? '', house.now());
    const linked = typeof opened === 'string' ? undefined : opened.linked;
    expect(linked).toMatchObject({ kind: 'page', of: 'meeting.invitation', with: { meeting: MEETING } });
    const person = linked?.person ?? '';
    const answered = await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: person as never, founder: false },
      place: { kind: 'link' },
      verb: 'meeting.answer',
      input: { meeting: MEETING, answer: 'deputy', deputy: 'rådgiver' },
      now: house.now(),
    });
    expect(answered.refused).toBeUndefined();
    await house.press('skole', 'Kommer');
    const overview = await overviewOf(house, '2026-11-23T08:02');
    expect(overview).toContain('Sender vara (1)\nPPT-leder (Leder PPT, vara: rådgiver)');
    expect(overview).toContain('2 kommer, 1 sender vara');
    const late = await house.links.open(
      link.split('/').pop() ?? '',
      (house.now() + 30 * 86_400_000) as never,
    );
    expect(late).toBe('expired');
    await house.close();
  });

  it('gives whoever calls the card with the answers and a calendar entry, and counts them as coming', async () => {
    const house = await handbook();
    await call(house);
    await house.tick('2026-11-23T08:01');
    const mine = house.sent().filter(({ to }) => to === 'koordinator');
    expect(mine.map(({ summary }) => summary)).toEqual([
      'Koordineringsgruppe torsdag 10. desember: 1 kommer, 4 har ikke svart',
    ]);
    expect(letterTo(house.mails(), 'koordinator').event?.method).toBe('REQUEST');
    await house.close();
  });

  it('leads to the agenda as long as something can be proposed for it', async () => {
    const house = await handbook();
    await call(house);
    const link = linkIn(letterTo(house.mails(), 'ppt'), 'Se sakslista og meld sak');
    const opened = await house.links.open(link.split('/').pop() ?? '', house.now());
    expect(opened).toMatchObject({ linked: { of: 'agenda.page', with: { meeting: MEETING } } });
    await call(house, '24.11. kl 9');
    expect(linkIn(letterTo(house.mails(), 'ppt'), 'Se sakslista og meld sak')).toBe('');
    await house.close();
  });

  it('is not sent again by a second press, nor within the minute that «innkall nå» can be undone', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall nå koordineringsgruppe 10.12. kl 9-10');
    await house.press('koordinator', 'Angre');
    await house.tick('2026-11-23T08:05');
    expect([house.mails(), await house.list('meeting'), await house.list('answer')]).toEqual([[], [], []]);
    await house.close();
  });

  it('keeps the uid and tells with a higher sequence when a cancelled meeting is called again', async () => {
    const house = await handbook();
    await call(house);
    const first = letterTo(house.mails(), 'skole').event?.event;
    const there = await house.get('meeting', MEETING);
    await lay(house, keyOf(AREA, 'meeting', MEETING), { ...there, state: 'cancelled', sequence: 1 });
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 13');
    expect(draft.text).toContain('Sender du nå, blir det likevel holdt.');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const again = letterTo(house.mails(), 'skole').event?.event;
    expect([again?.uid, again?.sequence, again?.start]).toEqual([first?.uid, 2, '13:00']);
    await house.close();
  });
});

describe('whom an invitation has not reached', () => {
  it('is told as one quiet line when the service has no e-mail', async () => {
    const house = await handbook();
    house.faulty((to) => (to.startsWith('mail:') ? { kind: 'gone', code: 'MailNotSetUp' } : undefined));
    await call(house);
    const overview = await overviewOf(house, '2026-11-23T08:01');
    expect(overview).toContain('E-post er ikke satt opp, så ingen har fått møtet i kalenderen.');
    expect(overview).toContain(
      '1 av 5 har ikke fått innkallingen, verken i Teams eller på e-post: PPT-leder.',
    );
    await house.close();
  });

  it('names those whose address was refused, until an e-mail gets through', async () => {
    const house = await handbook();
    house.faulty((to) => (to === 'mail:skole' ? { kind: 'gone', code: 'MailboxRefused' } : undefined));
    await call(house);
    expect(await overviewOf(house, '2026-11-23T08:01')).toContain(
      'E-postadressen ble avvist for 1 av 5: skole.',
    );
    await house.close();
  });

  it('tells who got an e-mail only, and who got neither', async () => {
    const house = await handbook();
    const gone = { kind: 'gone', code: 'BotNotInConversationRoster' } as const;
    house.faulty((to) => (to === 'nav' || to === 'skole' || to === 'mail:skole' ? gone : undefined));
    await call(house);
    const overview = await overviewOf(house, '2026-11-23T08:01');
    expect(overview).toContain('2 av 5 får bare e-post, for jeg når dem ikke i Teams: nav og PPT-leder.');
    expect(overview).toContain('1 av 5 har ikke fått innkallingen, verken i Teams eller på e-post: skole.');
    await house.close();
  });
});

describe('guests of one meeting', () => {
  it('get the letter, and answer as the others', async () => {
    const house = await handbook();
    const guests = 'Leder Røde Kors; leder@rodekors.example.no\nskole';
    await call(house, '10.12. kl 9', { ...FORM, guests });
    const mails = house.mails();
    expect(mails.map(({ to }) => to)).toContain('leder');
    expect(await overviewOf(house, '2026-11-23T08:01')).toContain('Leder Røde Kors (gjest)');
    const meeting = await house.get('meeting', MEETING);
    expect(meeting?.invitees.filter(({ role }) => role === undefined)).toHaveLength(1);
    expect(await house.get('mail', 'leder@rodekors.example.no')).toBeDefined();
    await house.close();
  });

  it('are asked about line by line, and nothing of the form is lost', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', 'Endre');
    const typed = { ...FORM, theme: 'Ungdata', guests: 'leder@rodekors.example.no\nhun fra i fjor' };
    const back = await house.press('koordinator', 'Vis innkallingen', typed);
    expect(back.text).toContain('Jeg forstod ikke «hun fra i fjor».');
    expect(back.text).toContain('leder@rodekors.example.no\nhun fra i fjor');
    expect(back.text).toContain('Ungdata');
    expect((await house.list('draft'))[0]?.value.guests).toHaveLength(1);
    expect(house.mails()).toEqual([]);
    await house.close();
  });

  it('are not written down by a birth number', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    const typed = { ...FORM, guests: '018110 99925; mor@example.no' };
    await house.press('koordinator', 'Endre');
    expect((await house.press('koordinator', 'Vis innkallingen', typed)).refused).toBe('identifies');
    await house.close();
  });
});

describe('who is called', () => {
  it('are members, those who call, lead and write, or the deputy where nobody holds the role', async () => {
    const house = await handbook();
    await house.roles({ ordforer: 'Ordfører' }, { vara: 'Rådmann' });
    const draft = await house.ask('koordinator', 'innkall politiråd 10.12. kl 9');
    expect(draft.text).toContain('Møteleder\n');
    expect(draft.text).toContain('Ordfører: ordforer\nRådmann: vara\nSLT-koordinator: koordinator');
    await house.close();
  });

  it('may be called by the police, who is named in the letter', async () => {
    const house = await handbook();
    await house.roles({ politi: 'Politikontakt' });
    const forum = await house.get('forum', 'koordineringsgruppe');
    await lay(house, keyOf(AREA, 'forum', 'koordineringsgruppe'), { ...forum, convener: 'politikontakt' });
    const draft = await house.ask('politi', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('politi', draft.card?.actions[0]?.title ?? '');
    expect(words(letterTo(house.mails(), 'skole'))).toContain('Kalt inn av: politi (Politikontakt)');
    await house.close();
  });

  it('are both forums of a joint meeting, each person once', async () => {
    const house = await openHouse({ now: '2026-11-23T08:00', preset: 'jevnaker' });
    await house.roles({ rektor: 'Rektor', barnevern: 'Leder barnevern' });
    const both = ['koordineringsgruppe', 'fagteam'];
    for (const [n, id] of both.entries()) {
      const forum = await house.get('forum', id);
      const members = n === 0 ? ['rektor', 'leder-barnevern'] : ['leder-barnevern'];
      await lay(house, keyOf(AREA, 'forum', id), { ...forum, members });
    }
    const draft = await house.ask(
      'koordinator',
      'innkall fagteam felles med koordineringsgruppe 10.12. kl 9',
    );
    expect(draft.text).toContain('Fagteam og Koordineringsgruppe');
    await house.press('koordinator', 'Send til 3');
    const mails = house.mails();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['barnevern', 'koordinator', 'rektor']);
    expect(letterTo(mails, 'rektor').event?.event.summary).toBe('Fagteam og Koordineringsgruppe (Testvik)');
    expect((await house.get('meeting', 'fagteam/2026-12-10'))?.joint).toEqual(['koordineringsgruppe']);
    await house.close();
  });

  it('are those a meeting was planned together with, from whichever forum it is called', async () => {
    const house = await openHouse({ now: '2026-11-23T08:00', preset: 'jevnaker' });
    await house.roles({ nav: 'NAV-leder' });
    const planned = {
      ...{ id: 'koordineringsgruppe/2026-12-10', forum: 'koordineringsgruppe', day: '2026-12-10' },
      ...{ start: '12:00', end: '14:00', place: 'NAV', agenda: [], state: 'planned', invitees: [] },
      joint: ['fagteam'],
    };
    await lay(house, keyOf(AREA, 'meeting', planned.id), planned);
    const draft = await house.ask('koordinator', 'innkall fagteam 10. desember');
    expect(draft.text).toContain(
      'Koordineringsgruppe og Fagteam\ntorsdag 10. desember 2026 (uke 50) kl. 12.00–14.00\nSted: NAV',
    );
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const meetings = (await house.list('meeting')).map(({ value }) => value);
    expect(meetings.map(({ id, joint, state }) => [id, joint, state])).toEqual([
      ['koordineringsgruppe/2026-12-10', ['fagteam'], 'invited'],
    ]);
    await house.close();
  });

  it('says which meeting it does not know, and sends nothing', async () => {
    const house = await handbook();
    const told = await house.say('koordinator', 'innkall koordineringsgruppe felles med barnehagen 10.12.');
    expect(told.text).toContain('Jeg kjenner ikke møtet «barnehagen 10.12.»');
    expect(await house.list('draft')).toEqual([]);
    await house.close();
  });
});

describe('the invitation as a document', () => {
  it('holds what an archive asks for, and is said to be archived when somebody has done it', async () => {
    const house = await handbook();
    await call(house, '10.12. kl 9 på rådhuset tema Ungdata');
    const document = await paper(house, 'koordinator', MEETING);
    expect(document?.title).toBe('Innkalling til Koordineringsgruppe');
    expect(document?.file).toBe('innkalling-koordineringsgruppe-2026-12-10');
    const text = words({ subject: '', parts: document?.parts ?? [] });
    expect(text).toContain('Arkiv: Ikke arkivert');
    expect(text).toContain('Tilgang: Ikke unntatt offentlighet');
    expect(text).toContain('1 Ungdata');
    expect(text).toContain('skole Leder skole');
    expect(await paper(house, 'skole', MEETING)).toBeUndefined();
    await house.tick('2026-11-23T08:01');
    const filed = await house.press('koordinator', 'Marker som arkivert');
    expect(filed.text).toContain('Arkivert mandag 23. november 2026 av koordinator');
    await house.act('koordinator', 'meeting.file', { meeting: MEETING });
    expect(await house.list('filed')).toHaveLength(1);
    expect((await house.press('koordinator', 'Ikke arkivert likevel')).text).toContain('Ikke arkivert');
    expect(await house.list('filed')).toEqual([]);
    await house.close();
  });

  it('is closed where the forum keeps closed minutes', async () => {
    const house = await handbook();
    await house.roles({ ordforer: 'Ordfører' });
    const draft = await house.ask('koordinator', 'innkall politiråd 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const document = await paper(house, 'koordinator', 'politiraad/2026-12-10');
    expect(document?.header).toContain('Unntatt offentlighet');
    await house.close();
  });
});
