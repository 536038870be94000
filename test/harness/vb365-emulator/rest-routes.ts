import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { EmulatedSession, EmulatedSite } from './emulated-site.ts';
import type { Faults, RestRequest } from './faults.ts';
import {
  writeJob,
  writeLogItems,
  writeOrganizations,
  writeProcessedObjects,
  writeSession,
  writeTime,
  type RestVersion,
} from './rest-shapes.ts';
import type { TokenDesk } from './token-desk.ts';

export interface NotificationSettings {
  enableNotification: boolean;
  from: string;
  to: string;
  subject: string;
  notifyOnSuccess: boolean;
  notifyOnWarning: boolean;
  notifyOnFailure: boolean;
  supressUntilLastRetry: boolean;
  attachDetailedReport: boolean;
}

export interface RestState {
  /** By the server's own clock. */
  nowMs: () => number;
  site: EmulatedSite;
  tokens: TokenDesk;
  faults: Faults;
  versions: readonly RestVersion[];
  notificationSettings: NotificationSettings;
  /** The last word on each answer: a spec takes fields away, or puts in what no version knows. */
  alter: (path: string, body: unknown) => unknown;
  onRequest: (request: RestRequest) => void;
}

type Env = { Bindings: HttpBindings };

/** The paths of the API that a program needs to watch jobs. Anything else is 404, as a JSON error. */
export function createRestApp(state: RestState): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const url = new URL(context.req.url);
    const { method } = context.req;
    // Read once and kept by the context: the route reads it again.
    const form = new URLSearchParams(method === 'POST' ? await context.req.text() : '');
    const request = { method, path: url.pathname, query: url.searchParams, form };
    state.onRequest(request);
    const fault = state.faults.strike(request);
    if (fault === 'drop') {
      context.env.incoming.socket.destroy();
      return new Response(null);
    }
    // Ends with the connection.
    if (fault === 'silence') return new Promise<never>(() => {});
    if (fault === null) await next();
    else context.res = fault;
    context.res.headers.set('Date', new Date(state.nowMs()).toUTCString());
  });
  app.notFound((context) =>
    context.json({ message: 'The resource was not found.', errorCode: 'ResourceNotFound' }, 404),
  );
  for (const version of state.versions) app.route(`/${version}`, versionRoutes(version, state));
  return app;
}

function versionRoutes(version: RestVersion, state: RestState): Hono<Env> {
  const routes = new Hono<Env>();
  const { site, tokens, nowMs } = state;
  const answer = (path: string, body: unknown) => Response.json(state.alter(path, body));
  const baseOf = (url: string) => new URL(url).origin;

  routes.post('/token', async (context) => {
    const asked = tokens.ask(new URLSearchParams(await context.req.text()));
    switch (asked.kind) {
      case 'issued':
        return answer('/token', {
          access_token: asked.accessToken,
          token_type: 'bearer',
          expires_in: asked.expiresInSeconds,
          refresh_token: asked.refreshToken,
          userName: tokens.account.username,
          '.issued': writeTime(nowMs()),
          '.expires': writeTime(nowMs() + asked.expiresInSeconds * 1000),
        });
      case 'refused':
        return Response.json({ message: asked.message }, { status: 401 });
      case 'throttled':
        return Response.json(
          { message: 'API calls quota exceeded.' },
          { status: 429, headers: { 'Retry-After': String(asked.retryAfterSeconds) } },
        );
    }
  });
  routes.use(async (context, next) => {
    const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (context.req.path.endsWith('/token') || tokens.accepts(token)) return next();
    return Response.json({ message: 'Authorization has been denied for this request.' }, { status: 401 });
  });
  routes.get('/ServiceInstance', () =>
    answer('/ServiceInstance', {
      installationId: '3f0c6f5e-5d0f-4b7e-9a34-2f1e0f5c9a11',
      version: { v6: '6.0.0.385', v7: '7.1.0.301', v8: '8.1.0.305' }[version],
    }),
  );
  routes.get('/VboEmailSettings', () =>
    answer('/VboEmailSettings', { ...state.notificationSettings, smtpServer: 'mail.contoso.com', port: 25 }),
  );
  routes.get('/Organizations', ({ req }) =>
    answer('/Organizations', version === 'v8' ? page(writeOrganizations(site), req.query()) : writeOrganizations(site)),
  );
  for (const [path, kind] of [
    ['/Jobs', 'Backup'],
    ['/CopyJobs', 'Copy'],
  ] as const) {
    routes.get(path, ({ req }) => {
      const jobs = site.jobs.filter((job) => job.kind === kind).map((job) => writeJob(job, version, baseOf(req.url)));
      return answer(path, version === 'v8' ? page(jobs, req.query()) : jobs);
    });
  }
  const visible = () => site.sessions.filter(({ createdAtMs }) => createdAtMs <= nowMs());
  const write = (session: EmulatedSession, url: string) => writeSession(session, version, baseOf(url), nowMs());
  routes.get('/JobSessions', ({ req }) => {
    const { jobId, jobType, endTimeLowerBound, endTimeUpperBound } = req.query();
    const found = visible().filter(
      (session) =>
        (version === 'v6' || jobId === undefined || session.job.id === jobId) &&
        (jobType === undefined || session.job.kind === jobType) &&
        isEndedAfter(session, endTimeLowerBound, nowMs()) &&
        (version === 'v6' || !(session.endedAtMs > Date.parse(endTimeUpperBound ?? ''))),
    );
    // Newest first.
    return answer(
      '/JobSessions',
      page(
        found.reverse().map((session) => write(session, req.url)),
        req.query(),
      ),
    );
  });
  routes.get('/Jobs/:id/JobSessions', ({ req }) => {
    // Copy jobs are no jobs of this list.
    if (!site.jobs.some(({ id, kind }) => id === req.param('id') && kind === 'Backup')) {
      return Response.json({ message: 'Job was not found.', errorCode: 'ResourceNotFound' }, { status: 404 });
    }
    const found = visible().filter(({ job }) => job.id === req.param('id'));
    return answer(
      '/Jobs/JobSessions',
      page(
        found.reverse().map((session) => write(session, req.url)),
        req.query(),
      ),
    );
  });
  const changed = (from: string | undefined) => changesSince(visible(), from, nowMs());
  if (version === 'v7') {
    routes.get('/JobSessions/Changes', ({ req }) => {
      const { sessions, nextChangeToken } = changed(req.query('from'));
      const results = sessions.map((session) => write(session, req.url));
      return answer('/JobSessions/Changes', { nextChangeToken, limit: 1000, results });
    });
  }
  if (version === 'v8') {
    routes.get('/Events', ({ req }) => {
      const { sessions, nextChangeToken } = changed(req.query('from'));
      const results = sessions.map(({ id, job }) => ({
        eventType: 'JobSessionUpdate',
        id,
        eTag: 1,
        jobId: job.id,
        jobType: job.kind,
        status: 'Success',
      }));
      return answer('/Events', { nextChangeToken, limit: 1000, results });
    });
  }
  const ofSession = (path: string, give: (session: EmulatedSession, url: string) => unknown) =>
    routes.get(`/JobSessions/:id${path}`, ({ req }) => {
      const session = visible().find(({ id }) => id === req.param('id'));
      if (session === undefined) {
        return Response.json({ message: 'Session was not found.', errorCode: 'ResourceNotFound' }, { status: 404 });
      }
      return answer(`/JobSessions/${path}`, give(session, req.url));
    });
  ofSession('', write);
  routes.get('/JobSessions/:id/LogItems', ({ req }) => {
    const session = visible().find(({ id }) => id === req.param('id'));
    return answer('/LogItems', page(session === undefined ? [] : writeLogItems(session, version), req.query()));
  });
  if (version !== 'v6') {
    routes.get('/JobSessions/:id/ProcessedObjects', ({ req }) => {
      const session = visible().find(({ id }) => id === req.param('id'));
      return answer(
        '/ProcessedObjects',
        page(session === undefined ? [] : writeProcessedObjects(session), req.query()),
      );
    });
  }
  return routes;
}

/** A session that runs has no end, so the filter lets it through. */
function isEndedAfter({ endedAtMs }: EmulatedSession, bound: string | undefined, nowMs: number): boolean {
  return bound === undefined || endedAtMs > nowMs || endedAtMs >= Date.parse(bound);
}

function page(items: readonly unknown[], query: Record<string, string>) {
  const offset = Number(query['offset'] ?? 0);
  const limit = Math.min(Number(query['limit'] ?? 30), 10_000);
  const results = items.slice(offset, offset + limit);
  const hasNext = offset + limit < items.length;
  return {
    offset,
    limit,
    setId: '00000000-0000-0000-0000-000000000000',
    results,
    _links: { self: { href: '' }, ...(hasNext ? { next: { href: '' } } : {}) },
  };
}

/** The token of a feed is an instant here. Without one: only the token for the next time. */
function changesSince(sessions: readonly EmulatedSession[], from: string | undefined, nowMs: number) {
  const sinceMs = from === undefined || from === 'latest' ? nowMs : Number(from);
  const isNews = (atMs: number) => atMs > sinceMs && atMs <= nowMs;
  return {
    sessions: sessions.filter(({ createdAtMs, endedAtMs }) => isNews(createdAtMs) || isNews(endedAtMs)),
    nextChangeToken: String(nowMs),
  };
}
