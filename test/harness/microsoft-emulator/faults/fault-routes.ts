import { Hono } from 'hono';
import { z } from 'zod';
import type { EmulatorContext, EmulatorEnv, EmulatorState } from '../emulator-state.ts';
import { faultNames, isFaultName } from './fault-catalogue.ts';

/** The switches for scripts and for the fault page. */
export function faultRoutes({ faults }: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/emulator/faults', (context) => context.json(faults.list()));

  routes.put('/emulator/faults/:name', async (context) => {
    const name = context.req.param('name');
    if (!isFaultName(name)) return unknownFault(context, name);
    const parameters = readParameters(await context.req.text());
    if (parameters === undefined) return context.json({ error: 'The parameters are not JSON.' }, 400);
    try {
      faults.setUnchecked(name, parameters);
    } catch (error) {
      if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400);
      throw error;
    }
    return context.json(faults.list().find((fault) => fault.name === name));
  });

  routes.delete('/emulator/faults/:name', (context) => {
    const name = context.req.param('name');
    if (!isFaultName(name)) return unknownFault(context, name);
    faults.clear(name);
    return context.body(null, 204);
  });

  routes.delete('/emulator/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });

  return routes;
}

/** An empty body means no parameters. */
function readParameters(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

function unknownFault(context: EmulatorContext, name: string): Response {
  return context.json({ error: `There is no fault '${name}'. Known: ${faultNames.join(', ')}.` }, 404);
}
