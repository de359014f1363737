// Signed links as web pages: what somebody without Teams sees and does there, and what nobody can do with a link that is not theirs.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Drawing, Verb, View } from '../../src/capability.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { openPageDoor } from '../../src/web/link.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { type Seen, type Site, addView, allow, buttonsOf, cardOf, openSite } from './site.ts';

const MEETING = 'koordineringsgruppe/2026-12-10';
const OTHER = 'koordineringsgruppe/2027-01-14';

let house: TestHouse;
let site: Site;
let invitation: string;

/** A meeting that has been called, laid in the store as it is kept. */
async function called(id: string, over: Partial<Meeting> = {}): Promise<void> {
  const invitees = await Promise.all(
    ['rektor', 'politikontakt', 'koordinator'].map(async (who) => ({ person: await house.personOf(who) })),
  );
  const [forum = '', day = ''] = id.split('/');
  await lay(house, keyOf(AREA, 'meeting', id), {
    ...{ id, forum, day, start: '09:00', end: '10:00', place: 'Rådhuset', agenda: ['Ungdata'] },
    ...{ state: 'invited', uid: id, sequence: 0, invitees, convener: await house.personOf('koordinator') },
    ...over,
  });
}

/** The answer given by somebody, if any. */
const answerOf = async (who: string, meeting = MEETING) =>
  (await house.get('answer', `${meeting}/${await house.personOf(who)}`))?.answer;

const forget = async (who: string): Promise<void> => {
  const key = keyOf(AREA, 'answer', `${MEETING}/${await house.personOf(who)}`);
  const there = await house.store.get(TENANT, key);
  if (there) await house.store.commit(TENANT, { remove: [{ key, version: there.version }] });
};

const everything = async (): Promise<string> => JSON.stringify(await house.store.list(TENANT, ''));

beforeAll(async () => {
  house = await openHouse({ preset: 'krad' });
  await house.roles({ rektor: 'Leder skole', politikontakt: 'Politikontakt', vaktmester: 'Leder kultur' });
  await called(MEETING);
  await called(OTHER);
  allow(house, 'meeting.answer');
  site = await openSite(house);
  invitation = await site.link('rektor', 'meeting.invitation', { meeting: MEETING });
});
afterAll(async () => {
  await site.close();
  await house.close();
});

describe('the page of an invitation', () => {
  it('shows what the card in Teams shows, with its buttons', async () => {
    const page = await site.get(invitation);
    expect(page.status).toBe(200);
    for (const words of ['Koordineringsgruppe', 'torsdag 10. desember 2026', 'Rådhuset', 'Ungdata'])
      expect(page.text).toContain(words);
    expect(buttonsOf(page).map(({ title }) => title)).toEqual(['Kommer', 'Kan ikke', expect.any(String)]);
  });

  it('says whose it is, and that it is not to be passed on', async () => {
    expect((await site.get(invitation)).text).toContain('bare til deg, rektor.');
  });

  it('is a whole page in the person’s language, with one main heading and a neutral title', async () => {
    for (const [who, lang, title] of [
      ['rektor', 'nb', 'Svar – SLT i Testvik'],
      ['politikontakt', 'en', 'Answer – SLT in Testvik'],
    ] as const) {
      await house.act(who, 'personal.language', { language: lang });
      const { html } = await site.get(await site.link(who, 'meeting.invitation', { meeting: MEETING }));
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain(`<title>${title}</title>`);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script|\son\w+=|style="/);
    }
  });

  it('may not be kept, found, framed or told of, and sends forms only home', async () => {
    const { headers } = await site.get(invitation);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
    );
  });

  it('is asked for by HEAD without being shown', async () => {
    const page = await site.ask(invitation, { method: 'HEAD' });
    expect([page.status, page.html]).toEqual([200, '']);
  });

  it('changes nothing, however often a mail scanner fetches it', async () => {
    const before = await everything();
    const door = openPageDoor({ ...house.house, takes: async () => true, log: { error() {} } as never });
    const token = invitation.split('/').pop() ?? '';
    for (let n = 0; n < 1000; n++) await door.show(token);
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])
      await site.ask(invitation, { method });
    await site.get(`${invitation}?press=${buttonsOf(await site.get(invitation))[0]?.key}`);
    expect(await everything()).toBe(before);
    expect(house.sent()).toEqual([]);
  });
});

describe('an answer on the page', () => {
  afterEach(() => forget('rektor'));

  it('is the same answer as in Teams', async () => {
    const after = await site.press(await site.get(invitation), 'Kommer');
    expect(after.status).toBe(200);
    expect(await answerOf('rektor')).toBe('yes');
    const titles = buttonsOf(await site.get(invitation)).map(({ title }) => title);
    expect(titles).not.toContain('Kommer');
  });

  it('sent twice, as by a reload or two fingers, is one answer', async () => {
    const page = await site.get(invitation);
    const all = await Promise.all(Array.from({ length: 8 }, () => site.press(page, 'Kommer')));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const before = await everything();
    expect((await site.press(page, 'Kommer')).text).toBe(all[0]?.text);
    expect(await everything()).toBe(before);
  });

  it('can be changed, also from the page that came with the answer', async () => {
    const yes = await site.press(await site.get(invitation), 'Kommer');
    await site.press(yes, 'Kan ikke');
    expect(await answerOf('rektor')).toBe('no');
  });

  it('names a deputy in a field of its own', async () => {
    const page = await site.get(invitation);
    const [, , deputy] = buttonsOf(page);
    await site.press(page, deputy?.title ?? '', { deputy: 'inspektøren' });
    expect(await house.get('answer', `${MEETING}/${await house.personOf('rektor')}`)).toMatchObject({
      answer: 'deputy',
      deputy: 'inspektøren',
    });
  });

  it('without the deputy’s name is not taken, and the page says at the field what is missing', async () => {
    const page = await site.get(invitation);
    const [, , deputy] = buttonsOf(page);
    const wrong = await site.press(page, deputy?.title ?? '', { deputy: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<title>Feil: Svar – SLT i Testvik</title>');
    expect(wrong.html).toMatch(/role="alert" tabindex="-1" autofocus/);
    const [, id = ''] = /<a href="#([\w-]+)">/.exec(wrong.html) ?? [];
    expect(wrong.html).toMatch(
      new RegExp(`id="${id}"[^>]* aria-describedby="${id}-fault" aria-invalid="true"`),
    );
    expect(wrong.html).toContain(`<p class="fault" id="${id}-fault">Feil: `);
    expect(wrong.html).toContain('<details open>');
    expect(await answerOf('rektor')).toBeUndefined();
  });

  it('with a name that is too long is not taken, and what was typed still stands there', async () => {
    const page = await site.get(invitation);
    const [, , deputy] = buttonsOf(page);
    const typed = `"><script>${'å'.repeat(200)}`;
    const wrong = await site.press(page, deputy?.title ?? '', { deputy: typed });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Skriv høyst 120 tegn.');
    expect(wrong.html).toContain(`value="&#34;&#62;&#60;script&#62;${'å'.repeat(200)}"`);
  });

  it('to a meeting that is over, moved or cancelled meanwhile is answered in words, and nothing is saved', async () => {
    const page = await site.get(invitation);
    await called(MEETING, { state: 'cancelled' });
    const wrong = await site.press(page, 'Kommer');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Dette gjelder ikke lenger.');
    expect(await answerOf('rektor')).toBeUndefined();
    const gone = await site.get(invitation);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('SLT-koordinatoren i Testvik');
    await called(MEETING);
  });
});

describe('a link that cannot be used', () => {
  it('because it has expired, says so in the person’s language and whom to ask', async () => {
    const url = await site.link(
      'rektor',
      'meeting.invitation',
      { meeting: MEETING },
      (house.now() - 1000) as Instant,
    );
    const page = await site.get(url);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Lenken gjelder ikke lenger');
    expect(page.text).toContain('SLT-koordinatoren i Testvik');
    expect((await site.send(url, { card: 'x', press: 'y' })).status).toBe(410);
  });

  it.each(['x', 'a.b.c', '..%2f..%2fetc%2fpasswd', '%00', 'x%0d%0aSet-Cookie:%20a=b', 'æøå'])(
    'because it is none of ours (%s), is a page that is not found',
    async (token) => {
      const page = await site.get(`${site.here}/svar/${token}`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('Lenken virker ikke');
      expect(page.headers.get('set-cookie')).toBeNull();
      expect((await site.send(`${site.here}/svar/${token}`, { card: 'x', press: 'y' })).status).toBe(404);
    },
  );

  it('because it is longer than any of ours, is not found', async () => {
    expect((await site.get(`${site.here}/svar/${'x'.repeat(3000)}`)).status).toBe(404);
  });

  it('because it leads to a document or a calendar, is not found as a page', async () => {
    const person = await house.personOf('rektor');
    for (const kind of ['file', 'calendar'] as const) {
      const of = { kind, person, of: 'meeting.invitation', with: { meeting: MEETING } };
      const url = (await house.links.make(TENANT, AREA, of)) ?? '';
      const token = url.split('/').pop()?.replace('.ics', '');
      expect((await site.get(`${site.here}/svar/${token}`)).status).toBe(404);
    }
  });

  it('because its view is no more, says that it no longer applies', async () => {
    expect((await site.get(await site.link('rektor', 'meeting.before', {}))).status).toBe(410);
  });

  it('because of a fault of ours, gives an id that stands in the log, and no token', async () => {
    addView(house, 'proeve.feil', {
      input: { parse: (value: unknown) => value },
      draw: () => Promise.reject(new Error('hemmelig')),
    } as View);
    const url = await site.link('rektor', 'proeve.feil', {});
    const page = await site.get(url);
    expect(page.status).toBe(500);
    const logged = JSON.stringify(site.lines);
    const [id = ''] = /[\da-f]{8}-[\da-f-]{27}/.exec(page.text) ?? [];
    expect(logged).toContain(id);
    expect(logged).not.toContain('hemmelig');
    expect(logged).not.toContain(url.split('/').pop());
  });
});

describe('what a link is not good for', () => {
  const keyNamed = (page: Seen, title: string): string =>
    buttonsOf(page).find((one) => one.title === title)?.key ?? '';

  it('acting as somebody else: a form belongs to the link it came with', async () => {
    const mine = await site.get(invitation);
    const theirs = await site.link('politikontakt', 'meeting.invitation', { meeting: MEETING });
    const answer = await site.send(theirs, { card: cardOf(mine), press: keyNamed(mine, 'Kommer') });
    expect(answer.status).toBe(409);
    expect(await answerOf('politikontakt')).toBeUndefined();
    expect(await answerOf('rektor')).toBeUndefined();
  });

  it('another meeting: whatever the form says, the link’s own is meant', async () => {
    const page = await site.get(invitation);
    const form = { card: cardOf(page), press: keyNamed(page, 'Kommer') };
    for (const name of ['meeting', 'in.meeting', 'data.meeting', 'in.area', 'in.person', 'with'])
      await site.send(page.url, { ...form, [name]: OTHER });
    expect(await answerOf('rektor', OTHER)).toBeUndefined();
    expect(await answerOf('rektor')).toBe('yes');
    await forget('rektor');
  });

  it('a button that speaks of another meeting than the link: it is not there', async () => {
    addView(house, 'proeve.andre', drawn({ ...(await drawingOf('meeting.invitation', OTHER)) }));
    const page = await site.get(await site.link('rektor', 'proeve.andre', { meeting: MEETING }));
    expect(page.text).toContain('14. januar');
    expect(buttonsOf(page)).toEqual([]);
    expect(page.html).not.toContain('<form');
  });

  it('asking what it is about: a field for that is not shown', async () => {
    const form = await formOf('ungdata');
    addView(house, 'proeve.felt', drawn(form));
    allow(house, 'wheel.set');
    const named = async (about: Readonly<Record<string, string>>) =>
      (await site.get(await site.link('koordinator', 'proeve.felt', about))).html.includes('name="in.role"');
    expect([await named({}), await named({ role: 'politikontakt' })]).toEqual([true, false]);
  });

  it('a button that speaks of another municipality: it is not there', async () => {
    addView(
      house,
      'proeve.nabo',
      drawn({ ...(await drawingOf('meeting.invitation', MEETING)), area: 'nabo' }),
    );
    expect(buttonsOf(await site.get(await site.link('rektor', 'proeve.nabo', { meeting: MEETING })))).toEqual(
      [],
    );
  });

  it('a verb that is not for links, though the card has its button', async () => {
    const verbs = house.house.registry.verbs as Map<string, Verb>;
    const verb = verbs.get('meeting.answer') as Verb;
    const page = await site.get(invitation);
    verbs.set('meeting.answer', { ...verb, where: ['private', 'tab'] });
    expect(buttonsOf(await site.get(invitation))).toEqual([]);
    expect(
      (await site.send(invitation, { card: cardOf(page), press: keyNamed(page, 'Kommer') })).status,
    ).toBe(409);
    verbs.set('meeting.answer', verb);
    expect(await answerOf('rektor')).toBeUndefined();
  });

  it('a verb or a card that was never shown', async () => {
    const page = await site.get(invitation);
    const card = cardOf(page);
    const tampered = `${card.slice(0, -4)}AAAA`;
    for (const form of [
      { card, press: 'people.assign' },
      { card, press: '' },
      { card, press: '__proto__' },
      { card: tampered, press: keyNamed(page, 'Kommer') },
      { card: 'e30.e30.', press: keyNamed(page, 'Kommer') },
    ]) {
      const answer = await site.send(invitation, form);
      expect([answer.status, answer.text.includes('Dette har endret seg')]).toEqual([409, true]);
    }
    expect(await answerOf('rektor')).toBeUndefined();
  });

  it('somebody who is no longer called: the verb asks who may, each time', async () => {
    const page = await site.get(invitation);
    await called(MEETING, { invitees: [{ person: await house.personOf('politikontakt') }] });
    const answer = await site.press(page, 'Kommer');
    expect(answer.status).toBe(422);
    expect(await answerOf('rektor')).toBeUndefined();
    await called(MEETING);
  });

  it('somebody who is no longer known', async () => {
    const person = await house.personOf('vaktmester');
    const url = await site.link('vaktmester', 'meeting.invitation', { meeting: MEETING });
    const key = keyOf(AREA, 'person', person);
    const there = await house.store.get(TENANT, key);
    await house.store.commit(TENANT, { remove: [{ key, version: there?.version ?? 0 }] });
    expect((await site.get(url)).status).toBe(404);
  });
});

describe('a form that is not what a browser sends', () => {
  it('is too large, and is refused in words with the connection closed', async () => {
    const page = await site.send(invitation, `card=x&press=y&in.a=${'a'.repeat(64 * 1024)}`);
    expect(page.status).toBe(413);
    expect(page.text).toContain('Det ble for langt');
    expect(page.headers.get('connection')).toBe('close');
  });

  it.each([
    ['application/json', '{"card":"x","press":"y"}', 415],
    ['multipart/form-data; boundary=a', '--a--', 415],
    ['application/x-www-form-urlencoded', 'card=x', 400],
    ['application/x-www-form-urlencoded', '', 400],
  ])('%s «%s» is answered %i', async (type, body, status) => {
    const page = await site.ask(invitation, { method: 'POST', headers: { 'content-type': type }, body });
    expect(page.status).toBe(status);
    expect(page.text).toContain('Skjemaet kom ikke fram');
  });

  it('is hostile in every field, and is answered without a fault', async () => {
    const page = await site.get(invitation);
    const [, , deputy] = buttonsOf(page);
    const answer = await site.press(page, deputy?.title ?? '', { deputy: hostile(120) });
    expect([200, 422]).toContain(answer.status);
    expect(answer.html).not.toMatch(/<script|<b>|<img/);
    const half = await site.send(
      page.url,
      `card=${cardOf(page)}&press=${deputy?.key}&in.deputy=%ED%A0%80%FF`,
    );
    expect([200, 422]).toContain(half.status);
    await forget('rektor');
  });
});

// --- forms that lead to forms ----------------------------------------------------------------------------------------

/** A view that shows a drawing as it is. */
const drawn = (drawing: Drawing): View => ({
  input: { parse: (value: unknown) => value },
  draw: async () => drawing,
});

async function drawingOf(view: string, meeting: string): Promise<Drawing> {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no area');
  const draw = openDraw(house.house, TENANT, area, house.now());
  const drawing = await draw({ person: await house.personOf('rektor') }, view, { meeting });
  if (!drawing) throw new Error(`${view} draws nothing`);
  return drawing;
}

/** The form that the coordinator sets a routine up with. */
async function formOf(routine: string): Promise<Drawing> {
  const answer = await house.house.dispatch({
    actor: { kind: 'person', tenant: TENANT, person: await house.personOf('koordinator'), founder: false },
    place: { kind: 'private' },
    verb: 'wheel.settings',
    input: { routine },
    now: house.now(),
  });
  const [drawing] = answer.drawings;
  if (answer.refused || !drawing) throw new Error(`no form: ${answer.refused}`);
  return drawing;
}

describe('a form that an answer leads to', () => {
  let page: Seen;

  beforeAll(async () => {
    allow(house, 'wheel.set', 'wheel.settings', 'wheel.show');
    addView(house, 'proeve.rutine', drawn(await formOf('ungdata')));
    page = await site.get(await site.link('koordinator', 'proeve.rutine', { routine: 'ungdata' }));
  });

  const typed = { month: '3', leadWeeks: '4', years: '2025, 2028', role: 'slt-koordinator' };

  it('is filled in and saved', async () => {
    const saved = await site.press(page, 'Lagre', typed);
    expect(saved.status).toBe(200);
    expect(await house.get('routine', 'ungdata')).toMatchObject({
      month: 3,
      leadWeeks: 4,
      years: [2025, 2028],
    });
  });

  it('is refused in the verb’s own words, with all that was typed still there', async () => {
    const refused = await site.press(page, 'Lagre', { ...typed, leadWeeks: '7', years: 'snart "kanskje"' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Jeg forstod ikke årene.');
    expect(refused.html).toContain('value="snart &#34;kanskje&#34;"');
    expect(refused.html).toContain('value="7"');
    expect(refused.html).toContain('<option value="3" selected>');
    const mended = await site.press(refused, 'Lagre', typed);
    expect(mended.status).toBe(200);
  });

  it('tells every field that is wrong at once, and asks no verb', async () => {
    const before = await everything();
    const wrong = await site.press(page, 'Lagre', { month: '13', leadWeeks: '99', years: 'x', role: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html.match(/<a href="#i/g)).toHaveLength(3);
    expect(await everything()).toBe(before);
  });

  it('is not asked for by a button that sends no fields', async () => {
    const button = /<button [^>]*formnovalidate[^>]*>/.exec(page.html)?.[0];
    expect(button).toBeDefined();
    const wheel = await site.send(page.url, {
      card: cardOf(page),
      press: /value="([^"]+)"/.exec(button ?? '')?.[1] ?? '',
    });
    expect(wheel.status).toBe(200);
    expect(wheel.text).toContain('Tilbake til siden');
  });
});
