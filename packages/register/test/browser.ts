// What stands in for a person's browser: it keeps cookies, names its origin, and comes from an address of its own.
import type { Identity, Register } from "../src/index.ts";
import { BASE_URL } from "./databases.ts";

export interface Browser {
  cookies: Map<string, string>;
  /** The Set-Cookie lines of the last answer. */
  setCookies: string[];
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  headers(): Headers;
  identity(): Promise<Identity | undefined>;
}

let addresses = 0;

/** A browser before a register, at an address nobody else has: sign-in is limited by address. */
export function browserOf(register: Register, base: string = BASE_URL): Browser {
  addresses += 1;
  const address = `192.0.2.${addresses % 250}`;
  const network = `2001:db8:${addresses.toString(16)}::1`;
  const cookies = new Map<string, string>();
  const browser: Browser = {
    cookies,
    setCookies: [],
    headers: () => new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
    get: (path) => send(new Request(`${base}/api/auth${path}`, { headers: browser.headers() })),
    post: (path, body, more = {}) => {
      const headers = browser.headers();
      headers.set("content-type", "application/json");
      headers.set("origin", base);
      for (const [name, value] of Object.entries(more)) headers.set(name, value);
      return send(new Request(`${base}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
    },
    identity: () => register.identify(browser.headers()),
  };
  const send = async (request: Request): Promise<Response> => {
    const response = await register.auth.handler(request, addresses < 250 ? address : network);
    browser.setCookies = response.headers.getSetCookie();
    keep(cookies, browser.setCookies);
    return response;
  };
  return browser;
}

/** Keeps cookies as a browser would, and drops those that are taken back. */
export function keep(cookies: Map<string, string>, lines: string[]): void {
  for (const line of lines) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/max-age=0/i.test(line)) cookies.delete(name!);
    else cookies.set(name!, value!);
  }
}

export const PASSWORD = "correct horse battery";

/** Signs a new person up, in a browser of their own. */
export async function signUp(register: Register, name: string): Promise<Browser> {
  const browser = browserOf(register);
  const response = await browser.post("/sign-up/email", {
    name,
    email: `${name.toLowerCase().replaceAll(" ", ".")}@example.org`,
    password: PASSWORD,
  });
  if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  return browser;
}

/** Brings a person into the organisation of another, with a role, by invitation. */
export async function invite(owner: Browser, guest: Browser, role: string): Promise<void> {
  const { organisation } = (await owner.identity())!;
  const { user } = (await guest.identity())!;
  const invited = await owner.post("/organization/invite-member", {
    email: user.email,
    role,
    organizationId: organisation!.id,
  });
  if (!invited.ok) throw new Error(`invite: ${invited.status} ${await invited.text()}`);
  const { id } = (await invited.json()) as { id: string };
  const accepted = await guest.post("/organization/accept-invitation", { invitationId: id });
  if (!accepted.ok) throw new Error(`accept: ${accepted.status} ${await accepted.text()}`);
  await guest.post("/organization/set-active", { organizationId: organisation!.id });
}
