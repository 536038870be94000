import { html } from 'hono/html';
import type { EmulatorContext } from '../emulator-env.ts';
import { livePageScript } from '../pages/live-page.ts';
import { renderPage } from '../pages/page-layout.ts';
import type { Markup } from '../pages/page-layout.ts';
import type { MailAddress, ReceivedAttachment, ReceivedMessage } from './mailbox.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

export function inboxPage(context: EmulatorContext, messages: readonly ReceivedMessage[]): Markup {
  const body = html`<header class="bar">
      <h1>Inbox</h1>
      <a href="/emulator">Faults</a>
      <form method="post" action="/inbox/empty"><button>Empty the inbox</button></form>
    </header>
    <div id="messages" data-live>
      ${
        messages.length === 0
          ? html`<p class="quiet">No message has been accepted yet. This page updates itself.</p>`
          : messageTable(messages)
      }
    </div>`;
  return renderPage(context, { title: 'Inbox', layout: 'wide', body, script: livePageScript });
}

function messageTable(messages: readonly ReceivedMessage[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Subject</th>
        <th scope="col">From</th>
        <th scope="col">To</th>
        <th scope="col">Attachments</th>
        <th scope="col">Received</th>
      </tr>
    </thead>
    <tbody>
      ${messages.toReversed().map(messageRow)}
    </tbody>
  </table>`;
}

function messageRow(message: ReceivedMessage): Markup {
  return html`<tr>
    <td class="subject">
      ${importanceMark(message)}
      <a id="message-${message.id}" href="/inbox/${message.id}">${message.subject || '(no subject)'}</a>
      ${duplicateMark(message)}
    </td>
    <td class="people" data-label="From">${message.from.address}</td>
    <td class="people" data-label="To">${abbreviate(message.to)}</td>
    <td data-label="Attachments">${message.attachments.length || ''}</td>
    <td class="time">${receivedTime(message)}</td>
  </tr>`;
}

export function messagePage(context: EmulatorContext, message: ReceivedMessage): Markup {
  const facts: [string, Markup | string][] = [
    ['From', senderOf(message)],
    ['To', describeAddresses(message.to)],
    ['Cc', describeAddresses(message.cc)],
    ['Bcc', describeAddresses(message.bcc)],
    ['Reply to', describeAddresses(message.replyTo)],
    ['Received', receivedTime(message)],
    ['Importance', message.importance],
    ['Message id', message.internetMessageId],
    ...message.headers.map(({ name, value }): [string, string] => [name, value]),
    ['Request id', message.requestId],
  ];
  const body = html`<p><a href="/inbox">Back to the inbox</a></p>
    <h1>${importanceMark(message)} ${message.subject || '(no subject)'} ${duplicateMark(message)}</h1>
    <dl class="facts small">
      ${facts
        .filter(([, value]) => value !== '')
        .map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>
    ${attachmentList(message)} ${messageBody(message)}`;
  return renderPage(context, { title: message.subject || '(no subject)', layout: 'wide', body });
}

function messageBody({ id, htmlBody, textBody }: ReceivedMessage): Markup {
  if (htmlBody === null) return html`<pre class="paper">${textBody}</pre>`;
  return html`<fieldset class="widths">
      <legend>Width</legend>
      <label><input type="radio" name="width" checked /> Desktop</label>
      <label><input type="radio" name="width" id="phone" /> Phone</label>
      <a href="/inbox/${id}/body" target="_blank" rel="noopener">Open the message alone</a>
    </fieldset>
    <iframe class="paper" sandbox="" src="/inbox/${id}/body" title="Message body"></iframe>`;
}

function attachmentList({ id, attachments }: ReceivedMessage): Markup | '' {
  if (attachments.length === 0) return '';
  return html`<ul class="attachments" aria-label="Attachments">
    ${attachments.map(
      (attachment, index) =>
        html`<li>
          <a href="/inbox/${id}/attachments/${index}" download>${attachment.name}</a>
          <span class="quiet small">${describeAttachment(attachment)}</span>
        </li>`,
    )}
  </ul>`;
}

export function missingMessagePage(context: EmulatorContext): Markup {
  const body = html`<h1>There is no such message</h1>
    <p>The inbox may have been emptied. <a href="/inbox">Back to the inbox</a></p>`;
  return renderPage(context, { title: 'No such message', layout: 'wide', body });
}

function importanceMark({ importance }: ReceivedMessage): Markup | '' {
  if (importance === 'normal') return '';
  return html`<span
    class="mark ${importance}"
    role="img"
    aria-label="${importance} importance"
    title="${importance} importance"
    >${importance === 'high' ? '!' : '↓'}</span
  >`;
}

function duplicateMark({ isDuplicate }: ReceivedMessage): Markup | '' {
  return isDuplicate ? html`<span class="badge">same message id as before</span>` : '';
}

function receivedTime({ receivedAt }: ReceivedMessage): Markup {
  return html`<time datetime="${receivedAt}">${dateFormat.format(new Date(receivedAt))}</time>`;
}

/** As a recipient's client words mail that somebody sends for another mailbox. */
function senderOf({ from, sender }: ReceivedMessage): string {
  const own = describeAddress(from);
  return from.address === sender.address ? own : `${own} (sent by ${describeAddress(sender)})`;
}

function describeAddresses(addresses: readonly MailAddress[]): string {
  return addresses.map(describeAddress).join('; ');
}

function describeAddress({ address, name }: MailAddress): string {
  return name === address || name === '' ? address : `${name} <${address}>`;
}

function abbreviate(addresses: readonly MailAddress[]): string {
  const [first, second, ...others] = addresses.map(({ address }) => address);
  const shown = second === undefined ? (first ?? '') : `${first}; ${second}`;
  return others.length === 0 ? shown : `${shown} and ${others.length} more`;
}

function describeAttachment({ contentType, bytes }: ReceivedAttachment): string {
  const size = bytes.byteLength < 1024 ? `${bytes.byteLength} bytes` : `${(bytes.byteLength / 1024).toFixed(1)} KB`;
  return `${contentType}, ${size}`;
}
