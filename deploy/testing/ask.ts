import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** What a server answered, as it came. */
export interface Answer {
  readonly status: number;
  /** Every value of every header, by its name in small letters: a header that was sent twice has two. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

/** Asks a server of these tests, whose certificate nobody has signed. The path is sent as it stands, `..` included. */
export function ask(address: string, options: RequestOptions = {}): Promise<Answer> {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(address) ?? [];
  const { protocol, hostname, port } = new URL(origin);
  const request = protocol === 'https:' ? overHttps : overHttp;
  const all = { hostname, port, path, agent: false, rejectUnauthorized: false, ...options };
  return new Promise((resolve, reject) => {
    const asked = request(all, (response) => {
      const headers = new Map<string, string[]>();
      for (let at = 0; at < response.rawHeaders.length; at += 2) {
        const name = response.rawHeaders[at]?.toLowerCase() ?? '';
        headers.set(name, [...(headers.get(name) ?? []), response.rawHeaders[at + 1] ?? '']);
      }
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers, body }),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
