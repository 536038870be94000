import { Hono, type HonoRequest } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { EmulatedJob, EmulatedSession, EmulatedSite } from './emulated-site.ts';
import type { RestRequest } from '../emulator/request-faults.ts';
import { strikeFaults } from '../emulator/request-faults-middleware.ts';
import type { createFaults } from './faults.ts';
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

/** No document says in which order sessions come, and the documents differ on what the time filters look at. */
export interface SessionListingHabits {
  order: 'newest-first' | 'oldest-first';
  /** What `endTimeLowerBound` is compared with: the end of a session, which one that runs has not, or its beginning. */
  timeFilter: 'end' | 'beginning';
}

export interface RestState {
  /** By the server's own clock. */
  nowMs: () => number;
  site: EmulatedSite;
  tokens: TokenDesk;
  faults: ReturnType<typeof createFaults>;
  versions: readonly RestVersion[];
  notificationSettings: NotificationSettings;
  listing: SessionListingHabits;
  /** The last word on each answer: a spec takes fields away, or puts in what no version knows. */
  alter: (path: string, body: unknown) => unknown;
  onRequest: (request: RestRequest) => void;
}

type Env = { Bindings: HttpBindings };

/** The paths of the API that a program needs to watch jobs. Anything else is 404, as a JSON error. */
export function createRestApp(state: RestState): Hono<Env> {
  const app = new Hono<Env>();
  app.use(strikeFaults(state));
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
    const form = new URLSearchParams(await context.req.text());
    const asked = tokens.ask(form, { isKnown: version !== 'v6', given: readAntiforgeryCookie(context.req) });
    switch (asked.kind) {
      case 'issued': {
        const issued = answer('/token', {
          access_token: asked.accessToken,
          token_type: 'bearer',
          expires_in: asked.expiresInSeconds,
          refresh_token: asked.refreshToken,
          userName: tokens.account.username,
          '.issued': writeTime(nowMs()),
          '.expires': writeTime(nowMs() + asked.expiresInSeconds * 1000),
        });
        if (asked.antiforgeryToken !== null)
          issued.headers.set('Set-Cookie', `${antiforgeryCookie}=${asked.antiforgeryToken}; Secure; HttpOnly`);
        return issued;
      }
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
    const isToken = context.req.path.endsWith('/token');
    if (isToken || tokens.accepts(token, readAntiforgeryCookie(context.req))) return next();
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
  const lastStatusOf = (job: EmulatedJob) => {
    const last = site.sessions.findLast((session) => session.job === job && session.createdAtMs <= nowMs());
    return last === undefined ? null : last.endedAtMs > nowMs() ? 'Running' : last.attempt.status;
  };
  for (const [path, kind] of [
    ['/Jobs', 'Backup'],
    ['/CopyJobs', 'Copy'],
  ] as const) {
    routes.get(path, ({ req }) => {
      const jobs = site.jobs
        .filter((job) => job.kind === kind)
        .map((job) => writeJob(job, version, baseOf(req.url), lastStatusOf(job)));
      return answer(path, version === 'v8' ? page(jobs, req.query()) : jobs);
    });
  }
  const visible = () => site.sessions.filter(({ createdAtMs }) => createdAtMs <= nowMs());
  const write = (session: EmulatedSession, url: string) => writeSession(session, version, baseOf(url), nowMs());
  const list = (path: string, sessions: readonly EmulatedSession[], req: HonoRequest) => {
    const ordered = state.listing.order === 'oldest-first' ? sessions : sessions.toReversed();
    return answer(
      path,
      page(
        ordered.map((session) => write(session, req.url)),
        req.query(),
      ),
    );
  };
  routes.get('/JobSessions', ({ req }) => {
    const found = visible().filter((session) => isListed(session, version, req.query(), state));
    return list('/JobSessions', found, req);
  });
  if (version === 'v6') {
    routes.get('/Jobs/:id/JobSessions', ({ req }) => {
      // Copy jobs are no jobs of this list.
      if (!site.jobs.some(({ id, kind }) => id === req.param('id') && kind === 'Backup')) {
        return Response.json({ message: 'Job was not found.', errorCode: 'ResourceNotFound' }, { status: 404 });
      }
      const found = visible().filter(({ job }) => job.id === req.param('id'));
      return list('/Jobs/JobSessions', found, req);
    });
  }
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

function isListed(
  session: EmulatedSession,
  version: RestVersion,
  { jobId, jobType, endTimeLowerBound, endTimeUpperBound, status }: Record<string, string>,
  { nowMs, listing }: Pick<RestState, 'nowMs' | 'listing'>,
): boolean {
  const isRunning = session.endedAtMs > nowMs();
  const filteredAtMs = listing.timeFilter === 'beginning' ? session.createdAtMs : session.endedAtMs;
  if (jobType !== undefined && session.job.kind !== jobType) return false;
  // A session that runs has no end, so a filter on that lets it through.
  const hasNoTime = listing.timeFilter === 'end' && isRunning;
  if (endTimeLowerBound !== undefined && !hasNoTime && filteredAtMs < Date.parse(endTimeLowerBound)) return false;
  if (version === 'v6') return true;
  if (jobId !== undefined && session.job.id !== jobId) return false;
  if (endTimeUpperBound !== undefined && filteredAtMs > Date.parse(endTimeUpperBound)) return false;
  if (version === 'v7' || status === undefined) return true;
  // The filter calls Succeeded what the field calls Success.
  return status === (isRunning ? 'Running' : session.attempt.status.replace('Success', 'Succeeded'));
}

/** What the vendor calls its cookie is not documented. */
const antiforgeryCookie = 'antiforgery';

function readAntiforgeryCookie(req: HonoRequest): string | null {
  return new RegExp(`(?:^|; )${antiforgeryCookie}=([^;]+)`).exec(req.header('cookie') ?? '')?.[1] ?? null;
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
