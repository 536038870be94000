import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainText } from '../../../src-main/senders/plain-text.ts';

test('a message reads as text from top to bottom, with a line for each row and an empty line before each heading', () => {
  const html = `<!DOCTYPE html><html><head><title>Failed</title><style>p{color:red}</style></head>
<body><div class="preheader" style="display:none">3 failed</div>
<!--[if mso]><table><tr><td><![endif]--><table><tr><td style="padding:16px">
<table><tr><td class="banner">&#10006;&#65038;&nbsp; Failed</td></tr></table>
<h1>Exchange daily</h1><p class="where">contoso.com &middot; 22 November</p>
<h2>Reasons</h2><table><tr><td><b>&#10006;&#65038;&nbsp;3&nbsp;objects:</b> access &lt;denied&gt; &amp; quota</td></tr></table>
<h2>Summary</h2><table><tr><th scope="row">Start</th><td>22:00</td></tr><tr><th>Objects</th><td>412<br><span>&#10006;&#65038; 3 failed</span></td></tr></table>
<table><tr><td class="sign">Failed</td><td><span>anna@contoso.com</span><br>mailbox is full<br>22:01</td></tr></table>
<h2>Log</h2><pre class="log">first
  second &gt; third</pre><p class="foot">Sent by Backup Notifier.</p></td></tr></table></body></html>`;

  expect(toPlainText(html)).toBe(`✖ Failed

Exchange daily
contoso.com · 22 November

Reasons
✖ 3 objects: access <denied> & quota

Summary
Start: 22:00
Objects: 412
  ✖ 3 failed
Failed  anna@contoso.com
  mailbox is full
  22:01

Log
first
  second > third
Sent by Backup Notifier.
`);
});

test('it is never longer than the HTML, whatever that is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (html) => {
      const bytes = (text: string) => new TextEncoder().encode(text).length;
      expect(bytes(toPlainText(html))).toBeLessThanOrEqual(bytes(html) + 1);
    }),
  );
});
