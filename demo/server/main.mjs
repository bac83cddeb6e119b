/**
 * Opens the demo store: `node demo/server/main.mjs [--port N] [--dist DIR] [--data DIR] [--config FILE]`, and beside it, on
 * the next port or any free one, the stand-in for its payment provider.
 * Listens on 127.0.0.1 alone, prints its address, and closes in order on SIGINT and SIGTERM.
 */
import crypto from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openKontor } from "../provider/kontor.mjs";
import { openShop } from "./shop.mjs";

const kRepo = fileURLToPath(new URL("../../", import.meta.url));

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      dist: { type: "string", default: path.join(kRepo, "build/dist") },
      data: { type: "string", default: path.join(kRepo, "build/demo") },
      config: { type: "string", default: path.join(kRepo, "demo/store/shop.json") },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a whole number from 0 to 65535 (got ${values.port})`);
  }
  return {
    port,
    dist: path.resolve(values.dist),
    data: path.resolve(values.data),
    shopJson: path.resolve(values.config),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

/** A port that nobody listens on. */
async function findFreePort() {
  const probe = http.createServer();
  const port = await listen(probe, 0);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** On the port after the shop's, so that it is the same one the next time; where that is taken, on any. */
function listenNear(server, port) {
  if (port === 65535) return listen(server, 0);
  return listen(server, port + 1).catch(() => listen(server, 0));
}

try {
  const { port: wanted, ...places } = readArguments();
  const port = wanted === 0 ? await findFreePort() : wanted;
  const secret = crypto.randomBytes(16).toString("hex");
  const kontor = openKontor({ data: places.data, secret });
  const address = `http://127.0.0.1:${await listenNear(kontor.server, port)}`;
  const { server, close } = openShop({ ...places, kontor: { address, secret } });
  const closeAll = () => Promise.all([close(), kontor.close()]);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => closeAll().then(() => process.exit(0)));
  await listen(server, port);
  for (const host of ["127.0.0.1", "localhost"]) kontor.merchants.add(`http://${host}:${port}`);
  console.log(`The shop is open: http://127.0.0.1:${port}/`);
  if (!fs.existsSync(path.join(places.dist, "nicety.js"))) {
    console.log(`No Nicety in ${places.dist} yet: the shop works without it, as plain HTML.`);
  }
} catch (error) {
  const words =
    error.code === "EADDRINUSE" ? `Port ${error.port} is taken; choose another with --port.` : error.message;
  console.error(`The shop can't open: ${words}`);
  process.exit(1);
}
