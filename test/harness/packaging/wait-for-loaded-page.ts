import { once } from 'node:events';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  params: z
    .object({ targetInfo: z.object({ targetId: z.string(), type: z.string(), url: z.string() }).optional() })
    .optional(),
});
const attachedSchema = z.object({ sessionId: z.string() });
const evaluatedSchema = z.object({ result: z.object({ value: z.string() }) });

/** In the page: its address, once it is loaded. */
const loadedAddress = `new Promise((resolve) => {
  const tell = () => resolve(location.href);
  document.readyState === 'complete' ? tell() : addEventListener('load', tell);
})`;

/**
 * Resolves when the program shows a page of that origin which is loaded: Playwright waits for ever when it connects to
 * a window before. Speaks the DevTools protocol itself (https://chromedevtools.github.io/devtools-protocol/).
 *
 * @param debuggerAddress - the WebSocket address that the program printed.
 */
export async function waitForLoadedPage(debuggerAddress: string, origin: string): Promise<void> {
  const socket = new WebSocket(debuggerAddress);
  await once(socket, 'open');
  const answers = new Map<number, (result: unknown) => void>();
  const ended = once(socket, 'close').then(() => {
    throw new Error('The program ended before it showed a window.');
  });
  const page = new Promise<string>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const { id, result, params } = messageSchema.parse(JSON.parse(String(data)));
      if (id !== undefined) answers.get(id)?.(result);
      const target = params?.targetInfo;
      if (target?.type === 'page' && target.url.startsWith(origin)) resolve(target.targetId);
    });
  });
  const ask = (method: string, params: object, sessionId?: string): Promise<unknown> => {
    const id = answers.size + 1;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return Promise.race([answer, ended]);
  };
  try {
    await ask('Target.setDiscoverTargets', { discover: true });
    const targetId = await Promise.race([page, ended]);
    const { sessionId } = attachedSchema.parse(await ask('Target.attachToTarget', { targetId, flatten: true }));
    // The address that was announced may still be on its way: until it is there, the page before it answers, or none.
    let address: string | undefined;
    while (!address?.startsWith(origin)) {
      const evaluation = { expression: loadedAddress, awaitPromise: true };
      address = evaluatedSchema.safeParse(await ask('Runtime.evaluate', evaluation, sessionId)).data?.result.value;
    }
  } finally {
    ended.catch(() => undefined);
    socket.close();
  }
}
