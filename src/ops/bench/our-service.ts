// This service as in production: token verified, state read, committed durably to a file, card rendered. The municipality has Nes's
// forums, and a thousand people are known to it.
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Drawing, Actor } from '../../capability.ts';
import type { PersonId } from '../../domain/people.ts';
import { systemClock } from '../../compose.ts';
import { LIMITS } from '../../flood.ts';
import { openLog } from '../../log.ts';
import { openReading } from '../../reading/read.ts';
import { type Service, openService } from '../../service.ts';
import type { TenantId } from '../../store/store.ts';
import { PEOPLE, conversationOf, objectIdOf, tenantOf } from './activities.ts';
import { TENANTS } from './microsoft.ts';
import type { BenchSettings, OpenPeer } from './shape.ts';

export const openOurService: OpenPeer = async (settings) => {
  const config = configFor(settings, join(settings.folder, 'slt.db'));
  const service = await openService(config, openLog('warn'), systemClock, { limits: TIRELESS });
  return { port: service.web.port, prepare: () => settle(service, settings.serviceUrl) };
};

/** The people of the bench press more often than people do: they are counted as in production, and never refused. */
const TIRELESS = { ...LIMITS, person: { burst: Number.MAX_SAFE_INTEGER, withinSeconds: 60 } };

const configFor = ({ appId, secret, tenant, host, passthrough }: BenchSettings, file: string): Config => ({
  host: '127.0.0.1',
  port: 0,
  links: undefined,
  concernKeys: [],
  mail: undefined,
  store: { kind: 'file', file },
  founders: [objectIdOf(0)],
  metricsToken: undefined,
  logLevel: 'warn',
  teams: {
    appId,
    appPassword: secret,
    appType: 'SingleTenant',
    appTenantId: tenant,
    allowedTenants: TENANTS,
    allowedServiceHosts: [host],
    auth: 'on',
    passthrough,
  },
});

/** Sets the municipalities up and makes everybody known; answers what a press on the breakfast card carries. */
async function settle(service: Service, serviceUrl: string): Promise<object> {
  const sessions = [];
  for (const tenant of TENANTS) sessions.push(await settleOne(service, tenant as TenantId, serviceUrl));
  return { session: sessions[0], area: 'kommune' };
}

async function settleOne({ house }: Service, tenant: TenantId, serviceUrl: string): Promise<string> {
  const place = { kind: 'clock' } as const;
  const own = Array.from({ length: PEOPLE }, (_, n) => n).filter((n) => tenantOf(n) === tenant);
  for (const n of own)
    await house.dispatch({
      ...{ actor: { kind: 'clock', tenant }, place, verb: 'arrival.person', now: house.clock() },
      input: {
        aad: objectIdOf(n),
        name: `Ansatt ${n}`,
        email: `ansatt${n}@example.no`,
        address: { conversation: conversationOf(n), serviceUrl, bot: '28:bench' },
      },
    });
  const first = await openReading(house.store, tenant, undefined).get('aad', objectIdOf(own[0] ?? 0));
  const actor: Actor = { kind: 'person', tenant, person: first?.person as PersonId, founder: true };
  const act = (verb: string, input: object) =>
    house.dispatch({ actor, place: { kind: 'private' }, verb, input, now: house.clock() });
  await act('setup.apply', { name: 'Testvik', preset: 'nes', language: 'nb' });
  const { drawings } = await act('breakfast.show', { text: '' });
  return sessionIn(drawings[0]);
}

function sessionIn(drawing: Drawing | undefined): string {
  const found = /"session":"([^"]+)"/.exec(JSON.stringify(drawing?.data ?? {}))?.[1];
  if (found === undefined) throw new Error('the breakfast card has no session to press on');
  return found;
}
