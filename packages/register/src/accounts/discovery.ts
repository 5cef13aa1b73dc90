// Reads what a sign-in provider says of itself (OpenID Connect Discovery), within limits of time and size.

/** What a provider says of itself, as far as it is needed. */
export interface Discovered {
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  userinfoEndpoint?: string;
  jwksUri: string;
  algorithms: string[];
}

const PATIENCE = 5_000;
const LARGEST = 256 * 1024;

/** The document below an issuer's address, or in a word why there is none to use. */
export async function discover(issuer: string): Promise<Discovered | { unusable: string }> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  if (!isSafe(address)) return { unusable: "its address is not https" };
  try {
    // The signal holds for the body too: headers alone are no answer.
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
    const text = await textOf(response);
    if (!response.ok) return { unusable: `it answers ${response.status}` };
    if (text === undefined) return { unusable: "its description is too large" };
    return readDocument(JSON.parse(text), issuer);
  } catch (error) {
    const { name } = error as Error;
    return {
      unusable: name === "TimeoutError" ? "it does not answer in time" : (reasons[name] ?? "it cannot be reached"),
    };
  }
}

const reasons: Record<string, string> = { SyntaxError: "its description is not JSON" };

async function textOf({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Of algorithms those with keys of the provider's own: none, and none by the secret both know. */
const SIGNED = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/;

function readDocument(document: unknown, issuer: string): Discovered | { unusable: string } {
  const said = Object(document) as Record<string, unknown>;
  const wrong = ["authorization_endpoint", "token_endpoint", "jwks_uri"].find((name) => !isSafe(said[name]));
  if (wrong !== undefined) return { unusable: `its ${wrong} is not an address by https` };
  if (said.userinfo_endpoint !== undefined && !isSafe(said.userinfo_endpoint))
    return { unusable: "its userinfo_endpoint is not an address by https" };
  // The specification has them equal; a slash at the end is the one slip that is common.
  if (typeof said.issuer !== "string" || said.issuer.replace(/\/$/, "") !== issuer.replace(/\/$/, ""))
    return { unusable: "it says it is another issuer" };
  const listed = said.id_token_signing_alg_values_supported;
  const algorithms = (Array.isArray(listed) ? listed : []).filter(
    (one): one is string => typeof one === "string" && SIGNED.test(one),
  );
  if (algorithms.length === 0) return { unusable: "it names no algorithm that its tokens are signed by" };
  return {
    issuer: said.issuer,
    authorizationEndpoint: said.authorization_endpoint as string,
    tokenEndpoint: said.token_endpoint as string,
    ...(said.userinfo_endpoint !== undefined && { userinfoEndpoint: said.userinfo_endpoint as string }),
    jwksUri: said.jwks_uri as string,
    algorithms,
  };
}

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** By https, or to this machine itself. */
function isSafe(address: unknown): boolean {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}
