// Programs run to their end: they are told to stop when we are, and what cannot be started is told in one line.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fail } from "./tell.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Resolves the exit code. `heard` gets what the program writes to standard error, where the options make it a pipe. */
export function runToEnd(command, args, options = {}, heard = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    // A terminal has already told the whole group of its Ctrl-C.
    const handOn = (signal) => void ((signal === "SIGINT" && process.stdin.isTTY) || child.kill(signal));
    for (const signal of SIGNALS) process.on(signal, handOn);
    child.stderr?.on("data", heard);
    child.on("error", ({ code }) =>
      fail(
        `${command} cannot be started (${code})${code === "ENOENT" ? ": put it on the PATH" : ""}`,
        `${command} を起動できません(${code})${code === "ENOENT" ? "。PATH に置いてください" : ""}`,
      ),
    );
    child.on("close", (code, signal) => {
      for (const one of SIGNALS) process.off(one, handOn);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
