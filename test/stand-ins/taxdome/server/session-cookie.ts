import type { IncomingMessage } from 'node:http';

const NAME = 'td_session';

/** The header that begins a session. */
export const sessionCookie = `${NAME}=open; Path=/; HttpOnly; Secure; SameSite=Lax`;

/** Whether the request carries a session. */
export function hasSession(request: IncomingMessage): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`${NAME}=open`);
}
