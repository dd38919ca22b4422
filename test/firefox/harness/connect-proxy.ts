import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * An HTTP proxy on 127.0.0.1 that leads some host names to ports of this machine and refuses every other, so that no test reaches the internet: what Chromium does by
 * `--host-resolver-rules`. It hands bytes on, and sees nothing of the TLS inside.
 *
 * @param portOf the port that answers for a host; undefined refuses it
 */
export async function connectProxy(portOf: (host: string) => number | undefined): Promise<ConnectProxy> {
  const open = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const { hostname, port: wanted } = new URL(`https://${request.url}`);
    const port = wanted === '' ? portOf(hostname) : undefined;
    if (port === undefined) return client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    // Either side may go at any time, and takes the other with it.
    server.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
