import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server elsewhere that answers whoever gets through to it, and writes down what came. */
export interface Sink {
  readonly port: number;
  /** Connections over TCP, whatever came over them. */
  readonly connections: () => number;
  /** Paths that were asked for, without the slash. */
  readonly asked: ReadonlySet<string>;
  /** Packets over UDP: WebRTC's and WebTransport's. */
  readonly packets: () => number;
  close(): void;
}

/** Opens TCP and UDP on one port of this computer. */
export async function openSink(): Promise<Sink> {
  const asked = new Set<string>();
  const sockets = new Set<Socket>();
  let connections = 0;
  let packets = 0;
  const server = createServer(({ url = '' }, response) => {
    asked.add(url.slice(1).replace(/\?.*/, ''));
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('got out');
  });
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    asked.add(url.slice(1).replace(/\?.*/, ''));
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', () => packets++);
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    asked,
    connections: () => connections,
    packets: () => packets,
    close() {
      udp.close();
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
