// What the bench sends: a press on the breakfast card, and a chat message, about 1 kB each, from many people in turn.
import { TENANTS } from './microsoft.ts';

/** Ten in each of a hundred municipalities: a tenant may be written to 50 times a second. */
export const PEOPLE = 1000;
export const tenantOf = (person: number): string => TENANTS[person % TENANTS.length] ?? '';

const two = (n: number): string => String(n).padStart(12, '0');
export const objectIdOf = (person: number): string => `00000001-0000-4000-8000-${two(person)}`;
export const conversationOf = (person: number): string => `a:bench-${person}`;

function envelope(serviceUrl: string, person: number, nth: number) {
  return {
    id: `bench-${nth}`,
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    localTimezone: 'Europe/Oslo',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: `29:bench-${person}-${'x'.repeat(60)}`,
      name: `Ansatt ${person}`,
      aadObjectId: objectIdOf(person),
    },
    recipient: { id: '28:bench', name: 'SLT-bot' },
    conversation: { id: conversationOf(person), conversationType: 'personal', tenantId: tenantOf(person) },
    channelData: {
      tenant: { id: tenantOf(person) },
      source: { name: 'message' },
      legacy: { replyToId: '1:1bench' },
    },
    entities: [
      { locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo', type: 'clientInfo' },
    ],
    locale: 'nb-NO',
  };
}

/** A press that changes an answer: what is written is different each time. */
export function press(serviceUrl: string, person: number, nth: number, data: object): string {
  const answer = Math.floor(nth / PEOPLE) % 2 === 0 ? 'yes' : 'no';
  const action = {
    type: 'Action.Execute',
    title: 'Jeg kommer',
    verb: 'breakfast.answer',
    data: { ...data, answer },
  };
  return JSON.stringify({
    ...envelope(serviceUrl, person, nth),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1795295018000',
    value: { action, trigger: 'manual' },
  });
}

export const message = (serviceUrl: string, person: number, nth: number): string =>
  JSON.stringify({
    ...envelope(serviceUrl, person, nth),
    type: 'message',
    text: 'frokost',
    textFormat: 'plain',
  });
