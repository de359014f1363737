// The atomic steps of the Redis store, in Lua, one section each with its keys, arguments and guarantee. It must not know
// what a record or a message says: values and bodies are strings here and are never parsed.
//
// Every script of a tenant has one key, `{slt:<tenant>}:`, and touches only keys that begin with it, so that all of them lie in one
// slot of a Redis Cluster:
//   tenant        set as long as the tenant has anything (what the list of tenants is rebuilt from)
//   records       hash: key → version ':' JSON             keys      sorted set by bytes: every key of a record
//   expires       sorted set by time: keys                 acted     sorted set by time to forget: ids of activities
//   watermark     hash: area → time                        wake      sorted set by time: areas
//   stir          hash: area → how often wake was set      seq       the last number of arrival
//   ids           sorted set by bytes: every id of a message that waits, flies or is remembered
//   waits:<id>    hash: a message that waits               flies:<id>   hash: one that is claimed (an id may have both)
//   lane:<lane>   sorted set by urgency and arrival: ids that wait
//   due:<lane>    the same by notBefore                    hot:<lane>   the same, only urgent ones
//   busy          hash: lane → id in flight                paused    hash: lane → until
//   hold          until when the whole tenant is paused    ready     sorted set of lanes by the earliest time they can
//   urgent        the same, lanes with an urgent message             give a message, leases and the lane's pause counted
//   sent          hash: id → '+' activity id, or ''        sent:lane    hash: id → lane
//   sent:rest     hash: id → until when it is not given again
//   sent:forget   sorted set by time to forget: ids done
//   told:<token>  set for a minute: this commit or settle is done, should it be given again because its answer was lost

import { CLAIM, QUEUE, SETTLE, TIMES } from './redis-queue-scripts.ts';

/**
 * commit. Arguments: a token; then, each list with its length in front: the activity (0, or 1 id forget); records that must have a
 * version (key version); the watermark (0, or 1 area from to; from '' for none); puts (key stored expires, '' for never, 'kept' for the time it has);
 * removes (key); wake times (area at ifStir, '' for always); prefixes withdrawn; messages (id lane mode urgent notBefore
 * forget body). Answers 'done' and the tenant's times, 'seen', or 'stale' and the key.
 * Guarantee: everything is looked at before anything is written; then all is written, once for a token.
 */
const COMMIT = `
local i = 0
local function nxt() i = i + 1 return ARGV[i] end
local function each(act) for _ = 1, tonumber(nxt()) do act() end end

local function known(id)
  if call('EXISTS', p .. 'waits:' .. id) == 1 or call('HEXISTS', p .. 'sent', id) == 1 then return true end
  local flying = call('HMGET', p .. 'flies:' .. id, 'lane', 'withdrawn')
  return flying[1] and not flying[2]
end

local function send(id, lane, mode, urgent, not_before, forget, body)
  if mode == 'once' and known(id) then return end
  local old = call('HMGET', p .. 'waits:' .. id, 'lane', 'seq')
  if old[1] then dequeue(id, old[1]) end
  local seq = old[2] or whole(call('INCR', p .. 'seq'))
  -- An id that is in flight in another lane waits for that flight's lease, so that no id is ever in flight twice.
  local flying = call('HMGET', p .. 'flies:' .. id, 'lane', 'until')
  if flying[1] and flying[1] ~= lane then not_before = later(not_before, flying[2]) end
  not_before = later(not_before, call('HGET', p .. 'sent:rest', id))
  call('HSET', p .. 'waits:' .. id, 'lane', lane, 'mode', mode, 'urgent', urgent, 'notBefore', not_before,
    'forget', forget, 'body', body, 'seq', seq, 'attempts', 0)
  call('ZADD', p .. 'ids', 0, id)
  enqueue(id, lane, urgent, not_before, seq)
end

local function withdraw(prefix)
  for _, id in ipairs(by_prefix('ids', prefix)) do
    drop_waiting(id)
    if call('EXISTS', p .. 'flies:' .. id) == 1 then call('HSET', p .. 'flies:' .. id, 'withdrawn', '1') end
    tidy(id)
  end
end

local told = p .. 'told:' .. nxt()
if call('EXISTS', told) == 1 then return {'done', times()} end
local once, forget
if nxt() == '1' then
  once, forget = nxt(), nxt()
  if call('ZSCORE', p .. 'acted', once) then return {'seen'} end
end
local stale
each(function()
  local key, version = nxt(), nxt()
  local stored = call('HGET', p .. 'records', key)
  local stands = stored and string.match(stored, '^%d+') or '0'
  if stands ~= version then stale = stale or key end
end)
if stale then return {'stale', stale} end
local area, from, to
if nxt() == '1' then
  area, from, to = nxt(), nxt(), nxt()
  local stands = call('HGET', p .. 'watermark', area)
  if (stands or '') ~= from or stands and tonumber(to) < tonumber(stands) then return {'stale', area} end
end

call('SET', p .. 'tenant', 1)
call('SET', told, 1, 'PX', 60000)
if once then call('ZADD', p .. 'acted', forget, once) end
if area then call('HSET', p .. 'watermark', area, to) end
each(function()
  local key, stored, expires = nxt(), nxt(), nxt()
  call('HSET', p .. 'records', key, stored)
  call('ZADD', p .. 'keys', 0, key)
  if expires == '' then
    call('ZREM', p .. 'expires', key)
  elseif expires ~= 'kept' then
    call('ZADD', p .. 'expires', expires, key)
  end
end)
each(function()
  local key = nxt()
  call('HDEL', p .. 'records', key)
  call('ZREM', p .. 'keys', key)
  call('ZREM', p .. 'expires', key)
end)
each(function()
  local name, at, if_stir = nxt(), nxt(), nxt()
  if if_stir == '' or if_stir == (call('HGET', p .. 'stir', name) or '0') then
    call('ZADD', p .. 'wake', at, name)
    call('HINCRBY', p .. 'stir', name, 1)
  end
end)
each(function() withdraw(nxt()) end)
each(function() send(nxt(), nxt(), nxt(), nxt(), nxt(), nxt(), nxt()) end)
weigh_touched()
return {'done', times()}
`;

/**
 * erase. Arguments, each list with its length in front: key prefixes, lanes, id prefixes.
 * Guarantee: records, their indexes, and messages that wait, fly or are remembered are gone together.
 */
const ERASE = `
local i = 0
local function each(act)
  i = i + 1
  for _ = 1, tonumber(ARGV[i]) do i = i + 1 act(ARGV[i]) end
end
local function erase(id)
  drop_waiting(id)
  drop_flying(id)
  drop_sent(id)
  call('ZREM', p .. 'ids', id)
end

each(function(prefix)
  for _, key in ipairs(by_prefix('keys', prefix)) do
    call('HDEL', p .. 'records', key)
    call('ZREM', p .. 'keys', key)
    call('ZREM', p .. 'expires', key)
  end
end)
each(function(lane)
  for _, id in ipairs(call('ZRANGE', p .. 'lane:' .. lane, 0, -1)) do
    drop_waiting(id)
    tidy(id)
  end
  local flying = call('HGET', p .. 'busy', lane)
  if flying then
    drop_flying(flying)
    tidy(flying)
  end
  local sent = call('HGETALL', p .. 'sent:lane')
  for n = 1, #sent, 2 do
    if sent[n + 1] == lane then
      drop_sent(sent[n])
      tidy(sent[n])
    end
  end
  call('HDEL', p .. 'paused', lane)
  touched[lane] = true
end)
each(function(prefix)
  for _, id in ipairs(by_prefix('ids', prefix)) do erase(id) end
end)
weigh_touched()
return 1
`;

/**
 * expire. Argument: now. Answers how many records went; 1 when the tenant has nothing left (then its key "tenant" is gone too, and the
 * caller takes it off the list of tenants); and the tenant's times.
 * Guarantee: what waits or flies stays, and with it what is remembered under its id.
 */
const EXPIRE = `
local now = tonumber(ARGV[1])
local function past(index) return call('ZRANGEBYSCORE', p .. index, '-inf', now) end

local records = past('expires')
for _, key in ipairs(records) do
  call('HDEL', p .. 'records', key)
  call('ZREM', p .. 'keys', key)
  call('ZREM', p .. 'expires', key)
end
call('ZREMRANGEBYSCORE', p .. 'acted', '-inf', now)
for _, id in ipairs(past('sent:forget')) do
  if not lives(id) then
    drop_sent(id)
    tidy(id)
  end
end
local paused = call('HGETALL', p .. 'paused')
for n = 1, #paused, 2 do
  if tonumber(paused[n + 1]) <= now then call('HDEL', p .. 'paused', paused[n]) end
end
local hold = call('GET', p .. 'hold')
if hold and tonumber(hold) <= now then call('DEL', p .. 'hold') end

local left = call('EXISTS', p .. 'keys', p .. 'ids', p .. 'acted', p .. 'wake', p .. 'watermark', p .. 'paused', p .. 'hold')
if left > 0 then return {#records, 0, times()} end
call('DEL', p .. 'tenant', p .. 'seq')
return {#records, 1, times()}
`;

/** list. Argument: prefix. Answers key and stored in turn, in order of bytes. Guarantee: all from the same moment. */
const LIST = `
local found = {}
local keys = by_prefix('keys', ARGV[1])
for from = 1, #keys, 1000 do
  local to = math.min(from + 999, #keys)
  local stored = call('HMGET', p .. 'records', unpack(keys, from, to))
  for n = from, to do
    found[#found + 1] = keys[n]
    found[#found + 1] = stored[n - from + 1]
  end
end
return found
`;

/** times. Answers the tenant's times. */
const LOOK = `
return {times()}
`;

/** lower. Arguments: tenant and its times. Guarantee: no hint (redis-hints.ts) is later than its time. */
const LOWER = `
for n, index in ipairs({'next', 'wake', 'forget'}) do
  local at = ARGV[n + 1]
  local stands = at ~= '' and call('ZSCORE', p .. index, ARGV[1])
  if at ~= '' and (not stands or tonumber(at) < tonumber(stands)) then call('ZADD', p .. index, at, ARGV[1]) end
end
return 1
`;

/** raise. Arguments: tenant, which hint, time ('' for never). Guarantee: the hint is never made earlier. */
const RAISE = `
local tenant, index, at = ARGV[1], ARGV[2], ARGV[3]
local stands = call('ZSCORE', p .. index, tenant)
if not stands then return 1 end
if at == '' then
  call('ZREM', p .. index, tenant)
elseif tonumber(at) > tonumber(stands) then
  call('ZADD', p .. index, at, tenant)
end
return 1
`;

/**
 * backlog. Argument: now. Answers how many wait, are held and are due, and since when the longest waiting one is due ('' for none).
 */
const BACKLOG = `
local now, waiting, due, oldest = tonumber(ARGV[1]), 0, 0, ''
for _, lane in ipairs(call('ZRANGE', p .. 'ready', 0, -1)) do
  local first = call('ZRANGE', p .. 'due:' .. lane, 0, 0, 'WITHSCORES')[2]
  if first then waiting = waiting + call('ZCARD', p .. 'lane:' .. lane) end
  if first and tonumber(first) <= now then
    due = due + call('ZCOUNT', p .. 'due:' .. lane, '-inf', now)
    if oldest == '' or tonumber(first) < tonumber(oldest) then oldest = first end
  end
end
return {waiting, call('HLEN', p .. 'busy'), due, oldest}
`;

/** awake. Arguments: now, how many. Answers area, wake time, watermark ('' for none) and stir in turn. */
const AWAKE = `
local woken = call('ZRANGEBYSCORE', p .. 'wake', '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[2])
local found = {}
for n = 1, #woken, 2 do
  found[#found + 1] = woken[n]
  found[#found + 1] = woken[n + 1]
  found[#found + 1] = call('HGET', p .. 'watermark', woken[n]) or ''
  found[#found + 1] = call('HGET', p .. 'stir', woken[n])
end
return found
`;

/** These may touch the queue or its indexes. */
const WRITING = {
  sltCommit: COMMIT,
  sltClaim: CLAIM,
  sltSettle: SETTLE,
  sltErase: ERASE,
  sltExpire: EXPIRE,
  sltList: LIST,
};

const LOOKING = {
  sltTimes: LOOK,
  sltBacklog: BACKLOG,
  sltAwake: AWAKE,
  sltLower: LOWER,
  sltRaise: RAISE,
};

export type ScriptName = keyof typeof WRITING | keyof typeof LOOKING;

const BODIES = [
  ...Object.entries(WRITING).map(([name, body]) => ({ name, lua: TIMES + QUEUE + body })),
  ...Object.entries(LOOKING).map(([name, body]) => ({ name, lua: TIMES + body })),
];

/** The scripts as ioredis takes them. Each has exactly one key. */
export const SCRIPTS = Object.fromEntries(
  BODIES.map(({ name, lua }) => [name, { lua, numberOfKeys: 1 }]),
) as Readonly<Record<ScriptName, { lua: string; numberOfKeys: number }>>;
