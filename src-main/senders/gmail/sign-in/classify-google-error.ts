/** From errors of OAuth to our failures: by the error's code, never by its sentence alone. */
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { outsideWord } from '../../../../src-shared/model/outside-text.ts';
import type { GoogleAccountFailure } from '../../../../src-shared/model/failures/google-account-failure.ts';
import { AnswerProblem } from './google-fetch.ts';

const area = 'google-account';

/** @param occasion - `sign-in`: of a person in the browser. `renewal`: of a sign-in that Google had accepted */
export function classifyGoogleError(
  error: unknown,
  occasion: 'sign-in' | 'renewal',
  isCustom: boolean,
): GoogleAccountFailure {
  const problem = causesOf(error).find((each) => each instanceof AnswerProblem)?.problem;
  if (problem !== undefined) return failureOfProblem(problem);
  if (error instanceof AuthorizationResponseError) return failureOfCode(error.error, '');
  if (error instanceof ResponseBodyError) {
    const { error: code, error_description: words = '' } = error;
    if (code !== 'invalid_grant') return failureOfCode(code, words);
    if (/rapt/.test(subtypeOf(error))) return { area, kind: 'session-ended-by-policy' };
    // Nobody is asked to do again what just failed.
    if (occasion === 'sign-in') return { area, kind: 'sign-in-not-accepted', reason: code };
    return isCustom ? { area, kind: 'sign-in-again', isOfCustomApplication: true } : { area, kind: 'sign-in-again' };
  }
  return failureOfClientError(error, occasion);
}

function failureOfProblem(problem: AnswerProblem['problem']): GoogleAccountFailure {
  switch (problem.kind) {
    case 'redirected':
      return { area, kind: 'unexpected-answer', redirectedTo: problem.host };
    case 'unavailable':
      return { area, kind: 'offline', status: problem.status };
    case 'endless':
      return { area, kind: 'unexpected-answer' };
  }
}

/** Of RFC 6749 (sections 4.1.2.1 and 5.2), and Google's own. */
function failureOfCode(code: string, words: string): GoogleAccountFailure {
  const reason = outsideWord(code) || 'unreadable';
  switch (code) {
    case 'access_denied':
      return { area, kind: 'sign-in-refused' };
    case 'admin_policy_enforced':
    case 'org_internal':
    case 'access_not_configured':
      return { area, kind: 'blocked-by-policy' };
    case 'deleted_client':
      return { area, kind: 'application-not-found' };
    case 'invalid_client':
      return /not found|deleted/i.test(words)
        ? { area, kind: 'application-not-found' }
        : { area, kind: 'client-secret-wrong' };
    case 'unauthorized_client':
    case 'redirect_uri_mismatch':
    case 'invalid_request':
    case 'invalid_scope':
    case 'unsupported_grant_type':
      return { area, kind: 'application-misconfigured', reason };
    case 'server_error':
    case 'temporarily_unavailable':
    case 'internal_failure':
      return { area, kind: 'offline' };
    default:
      return { area, kind: 'unexpected-account-error', code: reason };
  }
}

const notOurAnswer = new Set(['OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

function failureOfClientError(error: unknown, occasion: 'sign-in' | 'renewal'): GoogleAccountFailure {
  if (!(error instanceof ClientError) || error.code === undefined) {
    // Without a code: no answer came, for a reason of the network.
    return error instanceof ClientError || error instanceof TypeError
      ? { area, kind: 'offline' }
      : { area, kind: 'unexpected-account-error', code: error instanceof Error ? error.name : 'unreadable' };
  }
  const { code } = error;
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return { area, kind: 'offline' };
  // What is no answer of Google's token endpoint proves nothing of a sign-in that worked before.
  if (notOurAnswer.has(code) || occasion === 'renewal') return { area, kind: 'unexpected-answer' };
  return { area, kind: 'sign-in-not-accepted', reason: outsideWord(code) };
}

function subtypeOf({ cause }: ResponseBodyError): string {
  const subtype: unknown = cause['error_subtype'];
  return typeof subtype === 'string' ? subtype : '';
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at);
  return causes;
}
