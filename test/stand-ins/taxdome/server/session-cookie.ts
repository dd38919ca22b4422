import type { IncomingMessage } from 'node:http';

const NAME = 'td_session';

/** The header that begins a session; one sign-in serves all firms below taxdome.com. */
export function sessionCookie(host: string): string {
  const domain = host.endsWith('.taxdome.com') ? '; Domain=taxdome.com' : '';
  return `${NAME}=open; Path=/${domain}; HttpOnly; Secure; SameSite=Lax`;
}

/** Whether the request carries a session. */
export function hasSession(request: IncomingMessage): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`${NAME}=open`);
}
