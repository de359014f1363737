import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/calendar.ts';
import { deputiesOn, holdersOn } from '../../src/domain/people.ts';
import { openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const names = async (house: Awaited<ReturnType<typeof openHouse>>, role: string, day = '2026-11-23') => {
  const found = await house.get('role', role);
  const holding = (found?.holders ?? []).filter((one) => one.until === undefined || one.until >= day);
  return Promise.all(holding.map(async ({ person }) => (await house.get('person', person))?.name));
};

/** Who holds it on a day, then who stands in. */
const onDay = async (house: Awaited<ReturnType<typeof openHouse>>, id: string, date: string) => {
  const role = await house.get('role', id);
  const persons = role ? [...holdersOn(role, day(date)), ...deputiesOn(role, day(date))] : [];
  return Promise.all(persons.map(async (one) => (await house.get('person', one))?.name));
};

describe('who holds which role', () => {
  it('takes pasted lines, and says line by line what was not saved and why', async () => {
    const house = await openHouse({ preset: 'krad' });
    const answer = await house.ask('koordinator', 'roller');
    expect(answer.text).toContain('har ingen ennå');
    const saved = await house.press('koordinator', 'Lagre rollene', {
      text: [
        'Leder skole; Rektor Solbakken; Rektor@Example.no',
        'leder nav\tNAV-leder\tnav@example.no',
        'Leder barnevern; Barnevernleder',
        'Leder helse; Helseleder; ikke-en-adresse',
        'Rektr; Noen; noen@example.no',
      ].join('\n'),
    });
    expect(saved.text).toContain('Lagret: Leder skole er Rektor Solbakken.');
    expect(saved.text).toContain('Ikke lagret: linjen må være «rolle; navn; e-post».');
    expect(saved.text).toContain('Ikke lagret: e-postadressen ser ikke riktig ut.');
    expect(saved.text).toContain('jeg kjenner ikke rollen «Rektr»');
    expect(saved.text).toContain('Rektr; Noen; noen@example.no');
    expect(await names(house, 'leder-skole')).toEqual(['Rektor Solbakken']);
    expect(await names(house, 'leder-nav')).toEqual(['NAV-leder']);
    expect(await house.get('role', 'rektr')).toBeUndefined();
    await house.close();
  });

  it('makes a new role only when told so', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', {
      text: 'Utekontakt Øst; Uteleder; ute@example.no',
      create: 'true',
    });
    expect(await names(house, 'utekontakt-ost')).toEqual(['Uteleder']);
    await house.close();
  });

  it('lets the pasted take the place of who was there, and keeps the history', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', { text: 'Leder skole; Første; forste@example.no' });
    house.setClock('2026-12-01T08:00');
    await house.act('koordinator', 'people.roles', { text: 'Leder skole; Andre; andre@example.no' });
    expect(await names(house, 'leder-skole', '2026-12-01')).toEqual(['Andre']);
    expect((await house.get('role', 'leder-skole'))?.holders).toEqual([
      expect.objectContaining({ from: '2026-11-23', until: '2026-11-30' }),
      expect.objectContaining({ from: '2026-12-01' }),
    ]);
    await house.close();
  });

  it('does not lock the founder out when the coordinator’s own address was mistyped', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', { text: 'SLT-koordinator; Ny; skrivefeil@example.no' });
    const again = await house.say('koordinator', 'roller');
    expect(again.refused).toBeUndefined();
    await house.close();
  });

  it('repeats no birth number that somebody searches the plan for', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    const answer = await house.say('koordinator', 'tiltak 01811099925');
    expect(answer.refused).toBe('identifies');
    expect(answer.text).not.toContain('99925');
    await house.close();
  });

  it('keeps no birth number as a name, an address or a role', async () => {
    const house = await openHouse({ preset: 'krad' });
    for (const text of ['Elev 01811099925; Navn; n@example.no', 'Leder NAV; Navn; 01811099925@example.no'])
      expect((await house.act('koordinator', 'people.roles', { text, create: 'true' })).refused).toBe(
        'identifies',
      );
    expect(JSON.stringify(await house.list('role'))).not.toContain('01811099925');
    await house.close();
  });

  it('gives a role a deputy, and takes a person off it', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.role', { role: 'leder-nav' });
    await house.act('koordinator', 'people.assign', {
      role: 'leder-nav',
      name: 'Nestleder',
      email: 'nestleder@example.no',
      as: 'deputy',
    });
    const deputy = (await house.get('role', 'leder-nav'))?.deputies[0]?.person;
    expect(deputy).toBeDefined();
    const off = await house.act('koordinator', 'people.remove', { role: 'leder-nav', person: deputy });
    expect(off.text).toContain('Nestleder har ikke lenger rollen');
    expect((await house.get('role', 'leder-nav'))?.deputies).toEqual([]);
    await house.close();
  });

  it('is held and stood in for between the days that are set, and asks between them alone', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00' });
    const assign = (who: string, more: object) =>
      house.act('koordinator', 'people.assign', {
        ...{ role: 'leder-nav', name: who, email: `${who}@example.no`, from: '', until: '' },
        ...more,
      });
    await assign('gammel', {});
    await assign('gammel', { until: '2026-12-31' });
    const card = await assign('ny', { from: '2027-01-01' });
    expect(card.text).toContain('gammel – til og med 31. desember 2026');
    expect(card.text).toContain('ny – fra 1. januar 2027');
    await assign('vikar', { as: 'deputy', from: '2026-12-01', until: '2026-12-20' });
    const on = (date: string) => onDay(house, 'leder-nav', date);
    expect(await on('2026-11-30')).toEqual(['gammel']);
    expect(await on('2026-12-01')).toEqual(['gammel', 'vikar']);
    expect(await on('2026-12-31')).toEqual(['gammel']);
    expect(await on('2027-01-01')).toEqual(['ny']);
    expect((await assign('feil', { from: '2027-01-01', until: '2026-12-01' })).text).toContain(
      'Siste dag må',
    );
    expect(await on('2026-12-01')).toEqual(['gammel', 'vikar']);
    await house.close();
  });

  it('is held anew by one who held it before, and pasted lines leave the one who is to come', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00' });
    const paste = (who: string) =>
      house.act('koordinator', 'people.roles', { text: `Leder NAV; ${who}; ${who}@example.no` });
    await paste('en');
    house.setClock('2026-11-25T08:00');
    await paste('to');
    expect(await onDay(house, 'leder-nav', '2026-11-25')).toEqual(['to']);
    const next = { role: 'leder-nav', name: 'tre', email: 'tre@example.no', from: '2027-01-01' };
    await house.act('koordinator', 'people.assign', next);
    house.setClock('2026-11-27T08:00');
    await paste('en');
    expect(await onDay(house, 'leder-nav', '2026-11-27')).toEqual(['en']);
    expect(await onDay(house, 'leder-nav', '2027-01-01')).toEqual(['tre', 'en']);
    await house.close();
  });

  it('takes a colleague picked in Teams, before they have ever written', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.assign', {
      role: 'leder-nav',
      picked: '0000000A-0000-4000-8000-00000000000A',
    });
    await house.meets('0000000a-0000-4000-8000-00000000000a', 'nav@example.no', 'NAV-leder');
    expect(await names(house, 'leder-nav')).toEqual(['NAV-leder']);
    await house.close();
  });

  it('asks again when neither a colleague nor name and address is given', async () => {
    const house = await openHouse({ preset: 'krad' });
    const answer = await house.act('koordinator', 'people.assign', { role: 'leder-nav', name: 'Bare navn' });
    expect(answer.refused).toBe('whoIsMeant');
    await house.close();
  });
});

describe('who has written', () => {
  it('is tied by the exact address, whatever its case', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', { text: 'Leder skole; Rektor; rektor@example.no' });
    await house.meets('rektor', 'REKTOR@example.no', 'Rektor Solbakken');
    const role = await house.get('role', 'leder-skole');
    expect(role?.holders[0]?.person).toBe(await house.personOf('rektor'));
    await house.tick('2026-11-24T10:00');
    expect(house.sent().filter(({ summary }) => summary.includes('Hvem er det'))).toEqual([]);
    await house.close();
  });

  it('is asked about when only a word is shared: «Er dette Leder skole?»', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', {
      text: 'Leder skole; Rektor Solbakken; rektor@example.no',
    });
    await house.meets('ny', 'solbakken.r@kommune.example', 'Rektor Solbakken');
    await house.tick('2026-11-24T09:00');
    const [asked] = house.sent().filter(({ to }) => to === 'koordinator');
    expect(asked?.card.text).toMatch(/Er dette Leder skole|Noen nye har skrevet/);
    const claim = (await house.list('claim'))[0]?.value;
    const holder = (await house.get('role', 'leder-skole'))?.holders[0]?.person;
    const tied = await house.act('koordinator', 'arrival.answer', { stranger: claim?.stranger, holder });
    expect(tied.text).toContain('har nå rollen');
    expect((await house.get('role', 'leder-skole'))?.holders[0]?.person).toBe(await house.personOf('ny'));
    expect(await house.list('claim')).toEqual([]);
    await house.close();
  });

  it('is the same person when the address is pasted after they have written', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.meets('rektor', 'Rektor@example.no', 'Rektor Solbakken');
    await house.act('koordinator', 'people.roles', { text: 'Leder skole; Rektor; rektor@example.no' });
    const role = await house.get('role', 'leder-skole');
    expect(role?.holders[0]?.person).toBe(await house.personOf('rektor'));
    await house.close();
  });

  it('is asked about also when the role is pasted after they have written from another address', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.meets('ny', 'r.s@kommune.example', 'Rektor Solbakken');
    const saved = await house.act('koordinator', 'people.roles', {
      text: 'Leder skole; Rektor Solbakken; rektor@example.no',
    });
    expect(saved.text).toContain('Noen som ligner');
    expect((await house.say('koordinator', 'venter')).text).toContain('Rektor Solbakken');
    await house.close();
  });

  it('is nobody’s business when no word is shared', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.act('koordinator', 'people.roles', {
      text: 'Leder skole; Rektor Solbakken; rektor@example.no',
    });
    await house.meets('laerer', 'laerer@example.no', 'Lærer');
    expect(await house.list('claim')).toEqual([]);
    await house.close();
  });
});

describe('somebody of whom nobody knows whether the e-mail arrived', () => {
  it('is told of as unsure and not as refused, in «roller» and in «venter»', async () => {
    const house = await openHouse({ preset: 'krad' });
    await house.roles({ nav: 'Leder NAV' });
    const id = await house.personOf('nav');
    const unmailed = { why: 'NoAnswer', at: house.now() };
    await lay(house, `-/person/${id}`, { ...(await house.get('person', id)), unmailed });
    const heard = [
      await house.say('koordinator', 'roller'),
      await house.act('koordinator', 'people.role', { role: 'leder-nav' }),
      await house.say('koordinator', 'venter'),
    ].map(({ text }) => text);
    expect(heard[0]).toContain('nav (uvisst om e-posten kom fram)');
    expect(heard[1]).toContain('uvisst om e-post til nav@example.no kom fram');
    expect(heard[2]).toContain('Uvisst om e-posten kom fram: nav');
    expect(heard.join()).not.toContain('avvist');
    await house.close();
  });
});
