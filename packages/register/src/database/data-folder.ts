// Where the data of a person's own installation lies, by the custom of each platform.
import { homedir } from "node:os";
import { join, posix, win32 } from "node:path";

/**
 * The default data folder: `$XDG_DATA_HOME/yawara` or `~/.local/share/yawara`, on macOS
 * `~/Library/Application Support/Yawara`, on Windows `%LOCALAPPDATA%\Yawara`.
 */
export function dataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Record<string, string | undefined> = process.env,
  home: string = homedir(),
): string {
  if (platform === "win32")
    return win32.join(environment.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "Yawara");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "Yawara");
  // A relative XDG_DATA_HOME is invalid by the specification and to be ignored.
  const xdg = environment.XDG_DATA_HOME;
  return join(xdg?.startsWith("/") ? xdg : join(home, ".local", "share"), "yawara");
}
