/** The demo store's server as a process of its own, on a free port, with carts that are forgotten at the end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const kRepo = fileURLToPath(new URL('../../../', import.meta.url));

/** Opens the shop with the build in NICETY_DIST, `build/dist` by default. Answers `{ address, close }`. */
export async function openShop() {
  const dist = path.resolve(process.env.NICETY_DIST ?? path.join(kRepo, 'build/dist'));
  if (!existsSync(path.join(dist, 'nicety.wasm'))) throw new Error(`no build in ${dist}: run demo/run once, or set NICETY_DIST`);
  const folder = await mkdtemp(path.join(tmpdir(), 'nicety-film-'));
  const server = spawn(process.execPath, [path.join(kRepo, 'demo/server/main.mjs'), '--port', '0', '--dist', dist, '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (!address) continue;
    server.stdout.resume();
    return { address, close };
  }
  await close();
  throw new Error('the demo store did not open');
}
