import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCutOff } from '../../../../src-main/sources/document/is-cut-off.ts';

test.each(['', ' \n', '\ufeff', '\0\0', '\ufffd', '{', '{"job"', '{"job":{"name":"a"}', '["}', String.raw`{"a":"\"}`])(
  'something is missing at the end of %j',
  (text) => {
    expect(isCutOff(text)).toBe(true);
  },
);

test.each(['result=Failed', "{job:'a'}", '{"a":1,}', '}', '{"a":1}}', 'tru', '[1,]'])(
  'nothing that is written behind it could make %j right',
  (text) => {
    expect(isCutOff(text)).toBe(false);
  },
);

test('every beginning of a JSON object is one, and the whole is not', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, at) => {
      const text = JSON.stringify(value);
      expect(isCutOff(text.slice(0, at % text.length))).toBe(true);
      expect(isCutOff(text)).toBe(false);
    }),
  );
});
