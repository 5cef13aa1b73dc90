// Asks clamd about a stream of bytes by its INSTREAM command: each piece with its length before it, an empty one at the end.
// The protocol: the manual page clamd(8), COMMANDS.
import { connect, type Socket } from "node:net";
import type { ClamdAddress } from "./clamd-address.ts";

export type Scanned =
  | { scan: "clean" }
  | { scan: "infected"; said: string }
  /** `away` where clamd could not be asked at all. */
  | { scan: "failed"; said: string; away: boolean };

/** Milliseconds in which clamd says or takes nothing before it is given up. */
const SILENCE = 60_000;
const LONGEST_SAID = 200;

/** Has bytes looked at; where clamd is away, breaks off or refuses, the outcome is `failed` with the reason. */
export async function scanWith(address: ClamdAddress, bytes: AsyncIterable<Uint8Array>): Promise<Scanned> {
  const socket = connect(address);
  let isThere = false;
  socket.once("connect", () => {
    isThere = true;
  });
  socket.setTimeout(SILENCE, () => socket.destroy(new Error("clamd did not answer")));
  try {
    const [heard, sent] = await Promise.all([
      answerOf(socket),
      send(socket, bytes).catch((error) => ended(socket, error)),
    ]);
    if (heard.said !== "") return outcomeOf(heard.said);
    const reason = sent ?? heard.error;
    const said = isThere
      ? `clamd broke off (${reason?.message ?? "no answer"}), as past its StreamMaxLength`
      : reason?.message;
    return { scan: "failed", said: short(said ?? "no answer"), away: !isThere };
  } finally {
    socket.destroy();
  }
}

/** What clamd said until it closed the connection, also where it did so while there was more to send. */
function answerOf(socket: Socket): Promise<{ said: string; error?: Error }> {
  return new Promise((resolve) => {
    let said = "";
    let failed: Error | undefined;
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      said += text;
    });
    socket.on("error", (error) => {
      failed = error;
    });
    socket.on("close", () => resolve({ said, ...(failed && { error: failed }) }));
  });
}

/** What cannot be read cannot be sent on: clamd would wait for the rest. */
function ended(socket: Socket, error: Error): Error {
  socket.destroy();
  return error;
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<undefined> {
  socket.write("zINSTREAM\0");
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await drained(socket);
    if (socket.destroyed) return undefined;
  }
  socket.write(Buffer.alloc(4));
  return undefined;
}

/** Until clamd has taken what was sent, or will take no more. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    if (socket.destroyed) return resolve();
    socket.on("drain", done).on("close", done);
  });
}

function outcomeOf(answer: string): Scanned {
  const line = answer.replaceAll("\0", "").trim();
  if (line === "stream: OK") return { scan: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  return found === undefined
    ? { scan: "failed", said: short(line), away: false }
    : { scan: "infected", said: short(found) };
}

/** One line, no longer than is kept. */
const short = (said: string): string => said.replace(/\s+/g, " ").trim().slice(0, LONGEST_SAID) || "?";
