import { html } from 'hono/html';
import type { EmulatorContext } from '../emulator-env.ts';
import { livePageScript } from '../pages/live-page.ts';
import { renderPage } from '../pages/page-layout.ts';
import type { Markup } from '../pages/page-layout.ts';
import type { EmulatorFaults, FaultState } from './fault-switches.ts';

/** The switches for people. `refusal` tells about parameters that were not accepted. */
export function faultPage(context: EmulatorContext, faults: EmulatorFaults, refusal?: string): Markup {
  const body = html`<header class="bar">
      <h1>Faults</h1>
      <a href="/inbox">Inbox</a>
      <form method="post" action="/emulator/switch"><button name="turn" value="all-off">Turn all off</button></form>
    </header>
    <p class="quiet">Each one makes ${context.get('service')} misbehave in one way, until it is turned off.</p>
    ${refusal === undefined ? '' : html`<p class="refusal" role="alert">${refusal}</p>`}
    <ul class="faults">
      ${faults.list().map((fault) => faultRow(faults, fault))}
    </ul>`;
  return renderPage(context, {
    title: `${context.get('service')} emulator`,
    layout: 'wide',
    body,
    script: livePageScript,
  });
}

function faultRow({ catalogue, immediate }: EmulatorFaults, fault: FaultState): Markup {
  const { name } = fault;
  const meaning = catalogue[name]?.meaning ?? '';
  return html`<li aria-labelledby="name-${name}">
    <div>
      <strong id="name-${name}">${name}</strong>
      <span id="state-${name}" data-live>${stateMark(fault)}</span>
      <p class="quiet small">${meaning}</p>
    </div>
    <form method="post" action="/emulator/switch">
      <input type="hidden" name="name" value="${name}" />
      ${
        immediate.has(name)
          ? html`<button name="turn" value="on">Do it now</button>`
          : switchControls(name, catalogue[name]?.parameters.shape ?? {})
      }
    </form>
  </li>`;
}

function switchControls(name: string, shape: object): Markup {
  const hasOwnParameters = Object.keys(shape).some((parameter) => parameter !== 'count');
  return html`${
      hasOwnParameters
        ? html`<input
            name="parameters"
            aria-label="Parameters of ${name}"
            value="${examples[name] ?? '{}'}"
            spellcheck="false"
            autocomplete="off"
          />`
        : ''
    }
    <button name="turn" value="on">On</button>
    <button name="turn" value="once">Once</button>
    <button name="turn" value="off">Off</button>`;
}

const examples: Readonly<Record<string, string>> = {
  throttled: '{"retryAfterSeconds":30}',
  'service-unavailable': '{"retryAfterSeconds":30}',
  'connection-dropped': '{"afterAccepting":true}',
  slow: '{"heldUntilCleared":true}',
  'graph-error': '{"status":403,"code":"ErrorAccessDenied"}',
  'token-error': '{"error":"invalid_grant","number":50076,"subError":"basic_action"}',
};

function stateMark({ isOn, remaining, hits }: FaultState): Markup | '' {
  if (!isOn) return hits === 0 ? '' : html`<span class="badge">used up after ${hits}</span>`;
  const limit = remaining === null ? 'until turned off' : `for ${remaining} more`;
  return html`<span class="badge on">on ${limit}, hits: ${hits}</span>`;
}
