import type { FieldError } from '../shared/service';

/** The server refused, or could not be reached (status 0). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly errors: readonly FieldError[],
  ) {
    super(errors[0]?.message ?? `HTTP ${status}`);
  }
}

/** One call of the app's JSON API. Without a session the browser goes to the sign-in. */
export async function api<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError(0, []);
  });
  if (response.status === 401) location.assign(`/login?next=${encodeURIComponent(location.pathname)}`);
  const reply = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, Array.isArray(reply.errors) ? reply.errors : []);
  return reply;
}
