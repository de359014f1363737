// The queue's part of the Redis scripts, in Lua: what every script begins with (TIMES), and those that write (QUEUE as well); claim
// and settle. The keys stand in redis-scripts.ts.
export const TIMES = `
local p, call = KEYS[1], redis.call

local function later(a, b) if not b or tonumber(a) >= tonumber(b) then return a end return b end
local function sooner(a, b) if not a or b and tonumber(b) < tonumber(a) then return b end return a end
local function first(index) return call('ZRANGE', p .. index, 0, 0, 'WITHSCORES')[2] end

-- When the tenant's first message can go, its first area wakes, and the first thing expires; '' for never.
local function times()
  local ready, hold = first('ready'), call('GET', p .. 'hold')
  local forget = sooner(sooner(first('expires'), first('acted')), sooner(first('sent:forget'), hold))
  for _, paused in ipairs(call('HVALS', p .. 'paused')) do forget = sooner(forget, paused) end
  return ready and later(ready, hold) or '', first('wake') or '', forget or ''
end
`;

export const QUEUE = `
local touched = {}

local function whole(n) return string.format('%.0f', n) end
local function by_prefix(index, prefix)
  return call('ZRANGEBYLEX', p .. index, '[' .. prefix, '(' .. prefix .. '\\255')
end

-- When the lane can next give a message.
local function weigh(lane)
  local hot = call('ZRANGE', p .. 'hot:' .. lane, 0, 0, 'WITHSCORES')[2]
  local flying = call('HGET', p .. 'busy', lane)
  local ready
  if flying then
    ready = call('HGET', p .. 'flies:' .. flying, 'until')
    hot = hot and ready
  else
    ready = call('ZRANGE', p .. 'due:' .. lane, 0, 0, 'WITHSCORES')[2]
  end
  local paused = call('HGET', p .. 'paused', lane)
  if ready then call('ZADD', p .. 'ready', later(ready, paused), lane) else call('ZREM', p .. 'ready', lane) end
  if hot then call('ZADD', p .. 'urgent', later(hot, paused), lane) else call('ZREM', p .. 'urgent', lane) end
end

local function weigh_touched()
  for lane in pairs(touched) do weigh(lane) end
end

-- An urgent message has a score below every other one's; both kinds keep the order of arrival.
local function enqueue(id, lane, urgent, not_before, seq)
  local order = seq
  if urgent == '1' then
    order = whole(tonumber(seq) - 4503599627370496)
    call('ZADD', p .. 'hot:' .. lane, not_before, id)
  end
  call('ZADD', p .. 'lane:' .. lane, order, id)
  call('ZADD', p .. 'due:' .. lane, not_before, id)
  touched[lane] = true
end

local function dequeue(id, lane)
  for _, index in ipairs({'lane:', 'due:', 'hot:'}) do call('ZREM', p .. index .. lane, id) end
  touched[lane] = true
end

local function drop_waiting(id)
  local lane = call('HGET', p .. 'waits:' .. id, 'lane')
  if not lane then return end
  dequeue(id, lane)
  call('DEL', p .. 'waits:' .. id)
end

local function drop_flying(id)
  local lane = call('HGET', p .. 'flies:' .. id, 'lane')
  if not lane then return end
  call('HDEL', p .. 'busy', lane)
  call('DEL', p .. 'flies:' .. id)
  touched[lane] = true
end

local function drop_sent(id)
  call('HDEL', p .. 'sent', id)
  call('HDEL', p .. 'sent:lane', id)
  call('HDEL', p .. 'sent:rest', id)
  call('ZREM', p .. 'sent:forget', id)
end

local function lives(id)
  return call('EXISTS', p .. 'waits:' .. id, p .. 'flies:' .. id) > 0
end

-- What waits under the id waits until then.
local function hold_back(id, rest)
  local lane, seq, urgent, not_before = unpack(call('HMGET', p .. 'waits:' .. id, 'lane', 'seq', 'urgent', 'notBefore'))
  if not lane then return end
  dequeue(id, lane)
  enqueue(id, lane, urgent, later(not_before, rest), seq)
  call('HSET', p .. 'waits:' .. id, 'notBefore', later(not_before, rest))
end

local function tidy(id)
  if not lives(id) and call('HEXISTS', p .. 'sent', id) == 0 then call('ZREM', p .. 'ids', id) end
end

-- Ends a flight without delivery. A newer message under the id takes its place in the lane; a withdrawn one is gone.
local function give_back(id, lane, from)
  local withdrawn, seq, urgent, not_before =
    unpack(call('HMGET', p .. 'flies:' .. id, 'withdrawn', 'seq', 'urgent', 'notBefore'))
  local newer = call('HMGET', p .. 'waits:' .. id, 'lane', 'seq', 'urgent', 'notBefore')
  if not newer[1] and not withdrawn then
    call('HDEL', p .. 'busy', lane)
    call('RENAME', p .. 'flies:' .. id, p .. 'waits:' .. id)
    call('HDEL', p .. 'waits:' .. id, 'lease', 'until')
    call('HSET', p .. 'waits:' .. id, 'notBefore', from or not_before)
    enqueue(id, lane, urgent, from or not_before, seq)
    return
  end
  drop_flying(id)
  if not newer[1] then return tidy(id) end
  if newer[1] ~= lane then seq = newer[2] end
  dequeue(id, newer[1])
  enqueue(id, newer[1], newer[3], later(newer[4], from), seq)
  call('HSET', p .. 'waits:' .. id, 'seq', seq, 'notBefore', later(newer[4], from))
end
`;

/**
 * claim. Arguments: now, until, lease (another one each time), how many, and 1 when it is given again because its answer
 * was lost: then what it gave then is given again. Answers one list a message: id lane mode urgent notBefore forget body
 * attempts, and '+' activity id or ''.
 * Guarantee: a message is given to one caller until `until`, one at a time of a lane; lanes where something urgent is
 * due come first, then the lane that has waited longest.
 */
export const CLAIM = `
local now, ends, lease, limit = tonumber(ARGV[1]), ARGV[2], ARGV[3], tonumber(ARGV[4])
local claimed = {}

local function hand(id)
  local message = call('HMGET', p .. 'flies:' .. id,
    'lane', 'mode', 'urgent', 'notBefore', 'forget', 'body', 'attempts')
  message[7] = whole(tonumber(message[7]) - 1)
  table.insert(message, 1, id)
  table.insert(message, call('HGET', p .. 'sent', id) or '')
  table.insert(claimed, message)
end

if ARGV[5] == '1' then
  for _, id in ipairs(call('HVALS', p .. 'busy')) do
    if call('HGET', p .. 'flies:' .. id, 'lease') == lease then hand(id) end
  end
  if #claimed > 0 then return claimed end
end
if tonumber(call('GET', p .. 'hold') or now) > now then return claimed end

local function first_due(lane)
  local earliest = call('ZRANGE', p .. 'due:' .. lane, 0, 0, 'WITHSCORES')[2]
  if not earliest or tonumber(earliest) > now then return nil end
  for from = 0, call('ZCARD', p .. 'lane:' .. lane), 32 do
    for _, id in ipairs(call('ZRANGE', p .. 'lane:' .. lane, from, from + 31)) do
      if tonumber(call('ZSCORE', p .. 'due:' .. lane, id)) <= now then return id end
    end
  end
end

local function take(id, lane)
  -- Only a flight in another lane whose lease has run out can be left under the id.
  drop_flying(id)
  dequeue(id, lane)
  call('RENAME', p .. 'waits:' .. id, p .. 'flies:' .. id)
  call('HSET', p .. 'flies:' .. id, 'lease', lease, 'until', ends)
  call('HSET', p .. 'busy', lane, id)
  call('HINCRBY', p .. 'flies:' .. id, 'attempts', 1)
  hand(id)
end

while #claimed < limit do
  local lane = call('ZRANGEBYSCORE', p .. 'urgent', '-inf', now, 'LIMIT', 0, 1)[1]
    or call('ZRANGEBYSCORE', p .. 'ready', '-inf', now, 'LIMIT', 0, 1)[1]
  if not lane then break end
  local expired = call('HGET', p .. 'busy', lane)
  if expired then give_back(expired, lane) end
  local id = first_due(lane)
  if id then take(id, lane) end
  touched[lane] = true
  weigh_touched()
  touched = {}
end
return claimed
`;

/**
 * settle. Arguments: a token, id, lease; then 'done', '+' activity id or '', and until when not again or ''; or 'later', until, and
 * 'lane', 'tenant' or ''.
 * Answers 1 and the tenant's times, or 0 when the lease is no longer the caller's.
 * Guarantee: with 0 nothing is changed; for a token it is done once, and answers 1 again; with 'done' the body is gone and
 * the id remembered. A pause is never shortened.
 */
export const SETTLE = `
local told, id, lease, kind = p .. 'told:' .. ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if call('EXISTS', told) == 1 then return {1, times()} end
local lane, held, forget = unpack(call('HMGET', p .. 'flies:' .. id, 'lane', 'lease', 'forget'))
if held ~= lease then return {0} end
call('SET', told, 1, 'PX', 60000)
if kind == 'done' then
  drop_flying(id)
  if ARGV[5] ~= '' or call('HEXISTS', p .. 'sent', id) == 0 then call('HSET', p .. 'sent', id, ARGV[5]) end
  call('HSET', p .. 'sent:lane', id, lane)
  call('ZADD', p .. 'sent:forget', forget, id)
  if ARGV[6] == '' then
    call('HDEL', p .. 'sent:rest', id)
  else
    call('HSET', p .. 'sent:rest', id, ARGV[6])
    hold_back(id, ARGV[6])
  end
else
  local from, pause = ARGV[5], ARGV[6]
  give_back(id, lane, from)
  if pause == 'lane' then call('HSET', p .. 'paused', lane, later(from, call('HGET', p .. 'paused', lane))) end
  if pause == 'tenant' then call('SET', p .. 'hold', later(from, call('GET', p .. 'hold'))) end
end
touched[lane] = true
weigh_touched()
return {1, times()}
`;
