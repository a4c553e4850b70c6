import type { ServerProblem } from './server';
import { trouble, type TroubleCode } from './troubles';
import type { Trouble } from './troubles';

/** A server's problem that is no answer of the door. */
export function troubleOfProblem(problem: ServerProblem): Trouble {
  return trouble(codeOf(problem), problem.support ?? null);
}

function codeOf({ code, httpStatus }: ServerProblem): TroubleCode {
  switch (code) {
    case 'unreachable':
      return 'server-unreachable';
    case 'not-signed-in':
    case 'forbidden':
    case 'not-found':
    case 'agora-not-configured':
    case 'network-unavailable':
    case 'page-outdated':
      return code;
    default:
      return byStatus(httpStatus);
  }
}

function byStatus(httpStatus: number): TroubleCode {
  if (httpStatus === 401) return 'not-signed-in';
  if (httpStatus === 403) return 'forbidden';
  if (httpStatus === 404) return 'not-found';
  if (httpStatus === 429) return 'too-many-requests';
  if (httpStatus >= 500) return 'server-fault';
  return 'page-outdated';
}
