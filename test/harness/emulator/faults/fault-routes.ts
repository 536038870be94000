import { Hono } from 'hono';
import { z } from 'zod';
import type { CommonState, EmulatorContext, EmulatorEnv } from '../emulator-env.ts';
import { faultPage } from './fault-page.ts';
import type { EmulatorFaults } from './fault-switches.ts';

/** The switches for scripts and for the fault page. */
export function faultRoutes({ faults }: CommonState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/emulator/faults', (context) => context.json(faults.list()));

  routes.put('/emulator/faults/:name', async (context) => {
    const name = context.req.param('name');
    if (!isFault(faults, name)) return unknownFault(context, faults, name);
    const parameters = readParameters(await context.req.text());
    if (parameters === undefined) return context.json({ error: 'The parameters are not JSON.' }, 400);
    const refusal = trySetting(faults, name, parameters);
    if (refusal !== undefined) return context.json({ error: refusal }, 400);
    return context.json(faults.list().find((fault) => fault.name === name));
  });

  routes.delete('/emulator/faults/:name', (context) => {
    const name = context.req.param('name');
    if (!isFault(faults, name)) return unknownFault(context, faults, name);
    faults.clear(name);
    return context.body(null, 204);
  });

  routes.delete('/emulator/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });

  routes.get('/emulator', (context) => context.html(faultPage(context, faults)));

  routes.post('/emulator/switch', async (context) => {
    const refusal = applySwitch(faults, new URLSearchParams(await context.req.text()));
    if (refusal !== undefined) return context.html(faultPage(context, faults, refusal), 400);
    return context.redirect('/emulator', 303);
  });

  return routes;
}

/** Does what a button of the fault page says; returns why not, where it cannot. */
function applySwitch(faults: EmulatorFaults, form: URLSearchParams): string | undefined {
  const turn = form.get('turn');
  const name = form.get('name') ?? '';
  if (turn === 'all-off') {
    faults.clear();
    return undefined;
  }
  if (!isFault(faults, name)) return `There is no fault '${name}'.`;
  if (turn === 'off') {
    faults.clear(name);
    return undefined;
  }
  const parameters = readParameters(form.get('parameters') ?? '');
  if (typeof parameters !== 'object' || parameters === null) return `The parameters of ${name} are not a JSON object.`;
  return trySetting(faults, name, turn === 'once' ? { ...parameters, count: 1 } : parameters);
}

/** Returns what is wrong with the parameters, if anything. */
function trySetting(faults: EmulatorFaults, name: string, parameters: unknown): string | undefined {
  try {
    faults.setUnchecked(name, parameters);
    return undefined;
  } catch (error) {
    if (error instanceof z.ZodError) return z.prettifyError(error);
    throw error;
  }
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

function isFault({ catalogue }: EmulatorFaults, name: string): boolean {
  return Object.hasOwn(catalogue, name);
}

function unknownFault(context: EmulatorContext, { catalogue }: EmulatorFaults, name: string): Response {
  return context.json({ error: `There is no fault '${name}'. Known: ${Object.keys(catalogue).join(', ')}.` }, 404);
}
