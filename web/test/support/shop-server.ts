/** A real HTTP server that answers as it is told and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (response: ServerResponse, asked: Asked) => void;

export async function openShop() {
  const asked: Asked[] = [];
  const plan: Answering[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    asked.push(one);
    const answer = plan.shift();
    if (answer) answer(response, one);
    else json(201, { cart: { count: 1 } })(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    /** The next answers, in order; afterwards the cart holds one piece. */
    plan: (...answers: Answering[]) => plan.push(...answers),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answering {
  return (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
}

export function text(status: number, body: string): Answering {
  return (response) => response.writeHead(status, { "Content-Type": "text/html" }).end(body);
}

/** Hangs up without a word. */
export const hangUp: Answering = (response) => response.destroy();

/** Never answers. */
export const silence: Answering = () => {};
