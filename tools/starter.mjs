// Ends this process with whoever started it: npm passes a signal to its shell only, and none when it is killed.
import { readFileSync } from "node:fs";

const LOOK_EVERY = 500;

/** A process's command and parent, where the system tells (Linux). */
function look(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return { command, parent: Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]) };
  } catch {
    return undefined;
  }
}

/**
 * Calls once when the starter is gone. Only npm's shell or npm itself counts: who starts us otherwise may leave.
 * The kernel gives an orphan another parent, which is seen even while nobody has reaped the dead one.
 */
export function whenStarterIsGone(stop) {
  if (process.connected) {
    process.once("disconnect", stop);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const shell = look(parent);
    const behind = shell?.command.includes("run.mjs") ? shell.parent : undefined;
    const timer = setInterval(() => {
      if (process.ppid === parent && (behind === undefined || look(parent)?.parent === behind)) return;
      clearInterval(timer);
      stop();
    }, LOOK_EVERY);
    timer.unref();
  }
}
