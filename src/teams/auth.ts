// Who is let in: only the Teams channel of Microsoft's connector, for an allowed tenant, from an allowed service. The
// token is verified here and not by botbuilder, whose path has holes (no serviceUrl, no channelId or an Entra token
// on the «emulator» path skip its checks, and it never asks for the tenant).
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Keys } from './keys.ts';
import { microsoft, serviceUrlAllowed, type TeamsSettings, tenantAllowed } from './settings.ts';

/** What a good token proves: from which service, and for which channels its key speaks. */
export type Proof = { readonly serviceUrl: string; readonly endorsements: readonly string[] };

/** `status` is the HTTP answer, `code` is for the log alone. */
export type Refused = { readonly kind: 'refused'; readonly status: 401 | 403 | 503; readonly code: string };
export type Proved = { readonly kind: 'proved'; readonly proof: Proof } | Refused;

/** The parts of an activity that say where it comes from. */
export type Origin = {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly tenantId?: string | null | undefined };
  readonly channelData?:
    { readonly tenant?: { readonly id?: string | null | undefined } | null | undefined } | null | undefined;
};

const SKEW_SECONDS = 5 * 60;
const REMEMBERED_FOR = 5 * 60 * 1000;
const REMEMBERED_TOKENS = 500;

// One audience: jose would be content with ours among several.
const Claims = z.object({
  serviceurl: z.string().min(1),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
});

/**
 * Verifies the Authorization header: RS256, RS384 or RS512, Microsoft's issuer, this app as the one audience, `exp` and
 * `nbf` with five minutes' skew. Teams sends the same header many times, so a verified one is remembered for five minutes
 * (never past its `exp`). `now` is the real time in milliseconds, whatever the house's clock says.
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function openAuth(settings: TeamsSettings, keys: Keys, now: () => number) {
  const remembered = new Map<string, { readonly proved: Proved; readonly until: number }>();

  const verify = async (authorization: string, token: string): Promise<Proved> => {
    let endorsements: readonly string[] = [];
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid === undefined ? undefined : await keys.find(kid);
        if (!found) throw new errors.JWKSNoMatchingKey();
        endorsements = found.endorsements;
        return found.key;
      },
      {
        algorithms: ['RS256', 'RS384', 'RS512'],
        issuer: microsoft(settings, 'ToBotFromChannelTokenIssuer'),
        audience: settings.appId,
        clockTolerance: SKEW_SECONDS,
        currentDate: new Date(now()),
      },
    );
    const claims = Claims.safeParse(payload).data;
    if (!claims) return refused(401, 'claims');
    const proved: Proved = { kind: 'proved', proof: { serviceUrl: claims.serviceurl, endorsements } };
    remember(authorization, proved, (claims.exp + SKEW_SECONDS) * 1000);
    return proved;
  };

  const remember = (authorization: string, proved: Proved, expires: number): void => {
    if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
    remembered.set(authorization, { proved, until: Math.min(expires, now() + REMEMBERED_FOR) });
  };

  return async (authorization = ''): Promise<Proved> => {
    const known = remembered.get(authorization);
    if (known !== undefined && now() < known.until) return known.proved;
    remembered.delete(authorization);
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) return refused(401, 'no-token');
    try {
      return await verify(authorization, token);
    } catch (error) {
      if (!keys.had()) return refused(503, 'no-keys');
      return refused(401, error instanceof errors.JOSEError ? error.code : 'unreadable-token');
    }
  };
}

/**
 * Whether an activity may be acted on. Without `proof` (AUTH=off, loopback) all but the token's own checks hold.
 * The service URL must be the token's to the letter; the tenant may be said in two places, which must agree.
 */
export function admit(
  settings: TeamsSettings,
  origin: Origin,
  proof: Proof | undefined,
): { readonly kind: 'admitted'; readonly tenant: string } | Refused {
  if (origin.channelId !== 'msteams') return refused(403, 'channel');
  if (proof && proof.serviceUrl !== origin.serviceUrl) return refused(401, 'service-url-claim');
  if (proof && !proof.endorsements.includes(origin.channelId)) return refused(401, 'endorsement');
  if (!serviceUrlAllowed(settings, origin.serviceUrl)) return refused(403, 'service-host');
  const said = [origin.channelData?.tenant?.id, origin.conversation.tenantId].flatMap(
    (id) => id?.toLowerCase() ?? [],
  );
  const [tenant] = said;
  if (tenant === undefined || said.some((other) => other !== tenant)) return refused(403, 'tenant-unclear');
  if (!tenantAllowed(settings, tenant)) return refused(403, 'tenant');
  return { kind: 'admitted', tenant };
}

function refused(status: Refused['status'], code: string): Refused {
  return { kind: 'refused', status, code };
}
