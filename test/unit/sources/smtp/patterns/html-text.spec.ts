import { describe, expect, test } from 'vitest';
import { htmlText } from '../../../../../src-main/sources/smtp/patterns/html-text.ts';

test.each([
  ['<p>One</p><p>Two &amp; three</p>', 'One\n\nTwo & three'],
  ['a<br>b<BR/>c', 'a\nb\nc'],
  ['<table><tr><td>Task:</td><td>Daily</td></tr><tr><td>End</td></tr></table>', 'Task: Daily\n\nEnd'],
  ['<head><title>no</title></head><STYLE>p { a: b }</STYLE><p title="a > b">yes</p><script>no</script>', 'yes'],
  ['<!-- <p>no</p> -->yes', 'yes'],
  ['B&uuml;ro&nbsp;&#8222;&#xe4;&#8220; &unknown; &lt;p&gt;', 'Büro „ä“ &unknown; <p>'],
  ['two\r\n lines   of\tone', 'two lines of one'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['', ''],
])('%j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

describe('what never ends is gone through once', () => {
  test.each(['<', '<!--', '<style>', '<a "', "<a '>", '</style', '&#', '<p><'])('%j', (part) => {
    expect(htmlText(part.repeat(100_000)).length).toBeLessThan(400_000);
  });
});
