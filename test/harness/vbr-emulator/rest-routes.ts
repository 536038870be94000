import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { RestRequest } from '../emulator/request-faults.ts';
import { strikeFaults } from '../emulator/request-faults-middleware.ts';
import type { EmulatedSession, EmulatedSite } from './emulated-site.ts';
import type { createFaults } from './faults.ts';
import { orderColumns, parametersOf, statesOf } from './rest-parameters.ts';
import {
  hasEnded,
  sessionLogOf,
  stateOf,
  writeJob,
  writeJobState,
  writeLog,
  writeSession,
  writeTask,
  writeTime,
  type VbrVersion,
} from './rest-shapes.ts';
import type { TokenDesk } from './token-desk.ts';

export interface EmailSettings {
  isEnabled: boolean;
  from: string;
  to: string;
  subject: string;
  notifyOnSuccess: boolean;
  notifyOnWarning: boolean;
  notifyOnFailure: boolean;
  notifyOnLastRetry: boolean;
}

export interface VbrState {
  /** By the server's own clock. */
  nowMs: () => number;
  site: EmulatedSite;
  tokens: TokenDesk;
  faults: ReturnType<typeof createFaults>;
  versions: readonly VbrVersion[];
  emailSettings: EmailSettings;
  /** The last word on each answer: a spec takes fields away, or puts in what no version knows. */
  alter: (path: string, body: unknown) => unknown;
  onRequest: (request: RestRequest) => void;
}

type Env = { Bindings: HttpBindings; Variables: { version: VbrVersion } };

const refuse = (status: number, errorCode: string, message: string) =>
  Response.json({ errorCode, message, resourceId: '' }, { status });
const notFound = () => refuse(404, 'NotFound', 'The resource was not found.');
const base = '/api/v1';
/** Answered without a sign-in. */
const open = new Set(['/api/oauth2/token', `${base}/serverTime`]);

/** The paths of the API that a program needs to watch jobs. Anything else is 404, as a JSON error. */
export function createRestApp(state: VbrState): Hono<Env> {
  const app = new Hono<Env>();
  app.use(strikeFaults(state));
  app.use(async (context, next) => {
    const version = state.versions.find((each) => each === context.req.header('x-api-version'));
    if (version === undefined) {
      return refuse(400, 'NotImplemented', 'The requested API version is not supported.');
    }
    context.set('version', version);
    const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (!open.has(context.req.path) && !state.tokens.accepts(token)) {
      return refuse(401, 'InvalidToken', 'Authorization has been denied for this request.');
    }
    const refusal = findUnexpected(context.req.path, new URL(context.req.url).searchParams, version);
    if (refusal !== null) return refusal;
    return await next();
  });
  app.notFound(notFound);
  addRoutes(app, state);
  return app;
}

/** What the version does not document. */
function findUnexpected(path: string, query: URLSearchParams, version: VbrVersion): Response | null {
  if (!path.startsWith(base)) return null;
  const known = parametersOf(path.slice(base.length).replaceAll(/\/[\da-f-]{36}/g, '/{id}'), version);
  if (known === null) return notFound();
  const isStateKnown = statesOf(version).includes(query.get('stateFilter') ?? 'Stopped');
  const isOrderKnown = orderColumns.includes(query.get('orderColumn') ?? 'Name');
  const isKnown = [...query.keys()].every((name) => known.includes(name)) && isStateKnown && isOrderKnown;
  return isKnown ? null : refuse(400, 'UnexpectedContent', `Unexpected content: ${query.toString()}`);
}

function addRoutes(app: Hono<Env>, state: VbrState): void {
  const { site, tokens, nowMs } = state;
  const answer = (path: string, body: unknown) => Response.json(state.alter(path, body));
  const visible = () => site.sessions.filter(({ createdAtMs }) => createdAtMs <= nowMs());
  const findSession = (id: string | undefined) => visible().find((session) => session.id === id);

  const isForAdministrators = () =>
    tokens.account.role === 'Administrator' ? null : refuse(403, 'AccessDenied', 'The role does not allow it.');

  app.post('/api/oauth2/token', async (context) => {
    const asked = tokens.ask(new URLSearchParams(await context.req.text()));
    if (asked.kind === 'refused') return refuse(asked.status, 'AccessDenied', asked.message);
    return answer('/token', {
      access_token: asked.accessToken,
      token_type: 'bearer',
      refresh_token: asked.refreshToken,
      expires_in: asked.expiresInSeconds,
      '.issued': writeTime(nowMs()),
      '.expires': writeTime(nowMs() + asked.expiresInSeconds * 1000),
    });
  });
  app.get(`${base}/serverTime`, () => answer('/serverTime', { serverTime: writeTime(nowMs()), timeZone: 'UTC+1' }));
  app.get(`${base}/serverInfo`, () => {
    const info = { vbrId: '3f0c6f5e', name: 'vbr.backup.test', buildVersion: '13.1.0.411', patches: [] };
    return isForAdministrators() ?? answer('/serverInfo', info);
  });
  app.get(`${base}/sessions`, ({ req, get }) => {
    const found = visible().filter((session) => isListed(session, req.query(), nowMs()));
    const sorted = found.toSorted(
      (a, b) => orderOf(a, req.query('orderColumn')) - orderOf(b, req.query('orderColumn')),
    );
    const written = sorted.map((session) => writeSession(session, get('version'), nowMs()));
    return answer('/sessions', page(written, req.query()));
  });
  app.get(`${base}/sessions/:id`, ({ req, get }) => {
    const session = findSession(req.param('id'));
    return session === undefined ? notFound() : answer('/sessions/', writeSession(session, get('version'), nowMs()));
  });
  app.get(`${base}/sessions/:id/logs`, ({ req }) => {
    const session = findSession(req.param('id'));
    if (session === undefined) return notFound();
    return answer('/sessions/logs', writeLog(sessionLogOf(session), session, req.query('statusFilter')));
  });
  app.get(`${base}/taskSessions`, ({ req, get }) => {
    const session = findSession(req.query('sessionIdFilter'));
    const tasks =
      session === undefined ? [] : session.attempt.tasks.map((task) => writeTask(task, session, get('version')));
    return answer('/taskSessions', page(tasks, req.query()));
  });
  app.get(`${base}/taskSessions/:id/logs`, ({ req }) => {
    for (const session of visible()) {
      const task = session.attempt.tasks.find(({ id }) => id === req.param('id'));
      if (task !== undefined)
        return answer('/taskSessions/logs', writeLog(task.log, session, req.query('statusFilter')));
    }
    return notFound();
  });
  app.get(`${base}/jobs/states`, ({ req, get }) => {
    const states = site.jobs.map((job) => {
      const last = visible().findLast((session) => session.job === job) ?? null;
      return writeJobState(job, last, get('version'), nowMs());
    });
    return answer('/jobs/states', page(states, req.query()));
  });
  app.get(`${base}/jobs/:id`, ({ req }) => {
    const job = site.jobs.find(({ id }) => id === req.param('id'));
    return job === undefined ? notFound() : answer('/jobs/', writeJob(job));
  });
  app.get(`${base}/generalOptions`, () => {
    return isForAdministrators() ?? answer('/generalOptions', { emailSettings: state.emailSettings });
  });
  app.get(`${base}/generalOptions/emailSettings`, () => {
    const { isEnabled, ...emailSettings } = state.emailSettings;
    const written = { notificationsEnabled: isEnabled, mailServer: 'SMTP', emailSettings };
    return isForAdministrators() ?? answer('/generalOptions/emailSettings', written);
  });
}

function isListed(
  session: EmulatedSession,
  { createdAfterFilter, endedAfterFilter, stateFilter, jobIdFilter }: Record<string, string>,
  nowMs: number,
): boolean {
  if (jobIdFilter !== undefined && session.job.id !== jobIdFilter) return false;
  if (stateFilter !== undefined && stateOf(session, nowMs) !== stateFilter) return false;
  if (createdAfterFilter !== undefined && session.createdAtMs < Date.parse(createdAfterFilter)) return false;
  if (endedAfterFilter === undefined) return true;
  return hasEnded(session, nowMs) && session.endedAtMs >= Date.parse(endedAfterFilter);
}

function orderOf({ createdAtMs, endedAtMs }: EmulatedSession, column: string | undefined): number {
  return column === 'EndTime' ? endedAtMs : createdAtMs;
}

function page(rows: readonly unknown[], query: Record<string, string>) {
  const skip = Number(query['skip'] ?? 0);
  const limit = Number(query['limit'] ?? 200);
  const data = rows.slice(skip, skip + limit);
  return { data, pagination: { total: rows.length, count: data.length, skip, limit } };
}
