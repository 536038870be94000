import { html } from 'hono/html';
import type { EmulatorContext } from '../emulator-state.ts';
import { livePageScript } from '../pages/live-page.ts';
import { renderPage } from '../pages/page-layout.ts';
import type { Markup } from '../pages/page-layout.ts';
import { faultCatalogue } from './fault-catalogue.ts';
import type { FaultState } from './fault-switches.ts';

/** The switches for people. `refusal` tells about parameters that were not accepted. */
export function faultPage(context: EmulatorContext, faults: readonly FaultState[], refusal?: string): Markup {
  const body = html`<header class="bar">
      <h1>Faults</h1>
      <a href="/inbox">Inbox</a>
      <form method="post" action="/emulator/switch"><button name="turn" value="all-off">Turn all off</button></form>
    </header>
    <p class="quiet">Each one makes Microsoft 365 misbehave in one way, until it is turned off.</p>
    ${refusal === undefined ? '' : html`<p class="refusal" role="alert">${refusal}</p>`}
    <ul class="faults">
      ${faults.map(faultRow)}
    </ul>`;
  return renderPage(context, { title: 'Microsoft 365 emulator', layout: 'wide', body, script: livePageScript });
}

function faultRow(fault: FaultState): Markup {
  const { name } = fault;
  const { meaning } = faultCatalogue[name];
  return html`<li aria-labelledby="name-${name}">
    <div>
      <strong id="name-${name}">${name}</strong>
      <span id="state-${name}" data-live>${stateMark(fault)}</span>
      <p class="quiet small">${meaning}</p>
    </div>
    <form method="post" action="/emulator/switch">
      <input type="hidden" name="name" value="${name}" />
      ${name === 'tokens-revoked' ? html`<button name="turn" value="on">Revoke now</button>` : switchControls(name)}
    </form>
  </li>`;
}

function switchControls(name: FaultState['name']): Markup {
  const { parameters } = faultCatalogue[name];
  const hasOwnParameters = Object.keys(parameters.shape).some((parameter) => parameter !== 'count');
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

const examples: Partial<Record<FaultState['name'], string>> = {
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
