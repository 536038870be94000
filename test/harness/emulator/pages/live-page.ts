import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { CommonState, EmulatorEnv } from '../emulator-env.ts';

/**
 * Brings the elements marked `data-live` up to date when something changed, and nothing else of the page: scroll,
 * focus and what a person is typing stay.
 */
export const livePageScript = `
const refresh = async () => {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = await answer.text();
  // Without the head, whose style has a nonce that this page's policy does not know.
  const fresh = new DOMParser().parseFromString(page.slice(page.indexOf('<main>')), 'text/html');
  for (const element of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(element.id);
    if (!next || next.innerHTML === element.innerHTML) continue;
    const focused = element.contains(document.activeElement) ? document.activeElement.id : '';
    element.replaceChildren(...next.childNodes);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
};
let turn = Promise.resolve();
new EventSource('/emulator/changes').addEventListener('changed', () => { turn = turn.then(refresh, refresh); });
`;

/** Server-sent events: one `changed` when it opens, and one whenever the mailbox or a fault changes. */
export function changeRoutes({ faults, mailbox }: CommonState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.get('/emulator/changes', (context) =>
    streamSSE(context, async (stream) => {
      const { promise: closed, resolve: close } = Promise.withResolvers<void>();
      stream.onAbort(close);
      const tell = () => void stream.writeSSE({ event: 'changed', data: '' });
      const stopListening = [mailbox.onChange(tell), faults.onChange(tell)];
      tell();
      await closed;
      for (const stop of stopListening) stop();
    }),
  );
  return routes;
}
