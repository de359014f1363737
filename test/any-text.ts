// Any text at all, half characters included: UTF-16 code units drawn one by one. fast-check's own `unit: 'binary'` builds tables
// of all of Unicode first, half a second a file.
import fc from 'fast-check';

export const anyText = (maxLength = 100): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0x20, max: 0x17f }), fc.integer({ min: 0, max: 0xffff })), {
      maxLength,
    })
    .map((units) => String.fromCharCode(...units));
