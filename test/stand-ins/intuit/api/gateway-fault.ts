import type { JsonObject } from '../json';
import type { Reply } from '../server/reply';

const NAMES: Readonly<Record<string, string>> = {
  '3001': 'ThrottleExceeded',
  '3100': 'AuthorizationFailed',
  '3200': 'AuthenticationFailed',
};

/** A fault of the gateway before the accounting service: the lower-case envelope of the recorded 401 and 403. */
export function gatewayFault(status: number, code: string, detail: string | null, time: number): Reply {
  const message = `message=${NAMES[code] ?? 'SystemFailure'}; errorCode=00${code}; statusCode=${status}`;
  const json: JsonObject = {
    warnings: null,
    intuitObject: null,
    fault: {
      error: [{ message, detail, code, element: null }],
      type: code === '3200' ? 'AUTHENTICATION' : 'SERVICE',
    },
    report: null,
    queryResponse: null,
    batchItemResponse: [],
    attachableResponse: [],
    syncErrorResponse: null,
    requestId: null,
    time,
    status: null,
    cdcresponse: [],
  };
  const headers = status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Intuit", error="invalid_token"' } : {};
  return { status, json, headers };
}
